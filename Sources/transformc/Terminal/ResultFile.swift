import Foundation
import Workspace

/// A file that a command writes: whole, or not at all.
struct ResultFile {
  private let url: URL
  private let name: String

  init(_ url: URL, _ name: String) {
    self.url = url
    self.name = name
  }

  /// Folders on the way to it are made.
  func write(_ text: String) throws {
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw Failure("\(name): the file cannot be written", help: "check the folder's permissions", code: 73)
    }
  }

  /// Replaces a source file's text. A byte order mark and the permissions stay; a link stays a link.
  static func replace(_ path: String, with text: String, in session: Session) throws {
    let url = URL(filePath: session.configuration.path(path)).resolvingSymlinksInPath()
    do {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let hasMark = try Data(contentsOf: url).starts(with: mark)
      try replace(url, with: Data((hasMark ? mark : []) + Array(text.utf8)))
    } catch {
      throw Failure("\(path): the file cannot be written", help: "check its permissions", code: 73)
    }
  }

  /// Foundation's atomic writing gives a file new permissions.
  private static func replace(_ url: URL, with data: Data) throws {
    let files = FileManager.default
    let permissions = try files.attributesOfItem(atPath: url.path)[.posixPermissions] ?? 0o644
    let temporary = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).\(UUID().uuidString)")
    try data.write(to: temporary)
    do {
      try files.setAttributes([.posixPermissions: permissions], ofItemAtPath: temporary.path)
      guard unsafe rename(temporary.path, url.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? files.removeItem(at: temporary)
      throw error
    }
  }
}
