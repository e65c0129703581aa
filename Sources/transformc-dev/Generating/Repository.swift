import ArgumentParser
import Foundation

/// The working copy that a chore is done in: the working directory, or the first one above it with a Package.swift.
struct Repository {
  private let root: URL

  static var current: Repository {
    get throws {
      var folder = URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
      while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
        guard folder.pathComponents.count > 1 else {
          throw ValidationError("there is no Package.swift here or above: work in the repository")
        }
        folder = folder.deletingLastPathComponent()
      }
      return Repository(root: folder)
    }
  }

  func url(_ path: String) -> URL { root.appending(path: path) }

  func text(_ path: String) throws -> String { try String(contentsOf: url(path), encoding: .utf8) }

  func names(in folder: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url(folder).path).sorted() }
}
