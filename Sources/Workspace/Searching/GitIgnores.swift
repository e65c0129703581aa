import Foundation
import Synchronization

/// What git does not keep: the `.gitignore` of a folder and of those above it, up to its repository, and `.git/info/exclude`.
///
/// The files are read when a folder is first asked about. What a user's own git settings ignore everywhere does not count: a project
/// has the same files on every machine. Outside of a repository the `.gitignore` of the project's folder and those below it hold.
final class GitIgnores: Sendable {
  private struct Chain {
    /// The outermost first.
    var files: [IgnoreFile] = []
    var isInRepository = false
  }

  /// Folders below which the files hold without a repository.
  private let floors: Mutex<Set<String>>
  private let chains = Mutex<[String: Chain]>([:])

  init(floor: String) { floors = Mutex([floor]) }

  /// A folder that is searched, wherever it lies.
  func addFloor(_ folder: String) { floors.withLock { _ = $0.insert(folder) } }

  /// Whether the path itself is left out; a search that asks on its way down need not ask about the folders above.
  func leavesOut(_ path: String, isFolder: Bool) -> Bool {
    let files = chain(Self.parent(of: path)).files
    guard !files.isEmpty else { return false }
    let names = PathPattern.names(of: path)
    for file in files.reversed() {
      if let verdict = file.verdict(on: names, isFolder: isFolder) { return verdict }
    }
    return false
  }

  /// Whether the path or a folder that it lies in is left out: what is in such a folder cannot be in again.
  func covers(_ path: String) -> Bool {
    var folder = Self.parent(of: path)
    var folders: [String] = []
    while folder != "/" {
      folders.append(folder)
      folder = Self.parent(of: folder)
    }
    return folders.reversed().contains { leavesOut($0, isFolder: true) } || leavesOut(path, isFolder: false)
  }

  // MARK: Folders

  private func chain(_ folder: String) -> Chain {
    if let known = chains.withLock({ $0[folder] }) { return known }
    let chain = makeChain(folder)
    chains.withLock { $0[folder] = chain }
    return chain
  }

  private func makeChain(_ folder: String) -> Chain {
    let outer = folder == "/" ? Chain() : chain(Self.parent(of: folder))
    if FileManager.default.fileExists(atPath: Self.join(folder, ".git")) {
      return Chain(files: [exclude(of: folder), own(folder)].compactMap(\.self), isInRepository: true)
    }
    guard outer.isInRepository || isBelowFloor(folder) else { return outer }
    return Chain(files: outer.files + [own(folder)].compactMap(\.self), isInRepository: outer.isInRepository)
  }

  private func isBelowFloor(_ folder: String) -> Bool {
    floors.withLock { floors in floors.contains { folder == $0 || $0 == "/" || folder.hasPrefix($0 + "/") } }
  }

  private func own(_ folder: String) -> IgnoreFile? { read(Self.join(folder, ".gitignore"), of: folder) }

  /// `.git/info/exclude`; of a work tree or a submodule, whose `.git` is a file, that of the repository it belongs to.
  private func exclude(of folder: String) -> IgnoreFile? {
    var repository = Self.join(folder, ".git")
    if let link = text(repository), link.hasPrefix("gitdir:") {
      repository = resolved(link.dropFirst("gitdir:".count), from: folder)
      if let common = text(Self.join(repository, "commondir")) { repository = resolved(common[...], from: repository) }
    }
    return read(Self.join(repository, "info/exclude"), of: folder)
  }

  private func read(_ path: String, of folder: String) -> IgnoreFile? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let file = IgnoreFile(data, depth: PathPattern.names(of: folder).count)
    return file.isEmpty ? nil : file
  }

  private func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }

  private func resolved(_ path: Substring, from folder: String) -> String {
    let path = path.trimmingCharacters(in: .whitespacesAndNewlines)
    return URL(filePath: path, relativeTo: URL(filePath: folder, directoryHint: .isDirectory)).standardizedFileURL.path
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func join(_ folder: String, _ name: String) -> String { folder == "/" ? "/" + name : folder + "/" + name }
}
