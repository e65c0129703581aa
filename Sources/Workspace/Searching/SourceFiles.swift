import Foundation
public import SourceText

/// Finds and reads a project's SQL files.
public struct SourceFiles: Sendable {
  /// Where relative paths start: the project's folder.
  private let directory: String
  private let excluded: [Glob]
  private let ignores: GitIgnores?
  private let given: [String: [UInt8]]

  /// `excluding`: folders, files or globs that are left out of every search; a file that is named itself is always in.
  ///
  /// `ignoresAsGit`: so is what a `.gitignore` names.
  ///
  /// `given`: bytes that stand for files, by path: what an editor holds, what comes on standard input. They need not be on the disk.
  public init(directory: String, excluding: [String] = [], ignoresAsGit: Bool = true, given: [String: [UInt8]] = [:]) {
    self.directory = directory
    excluded = excluding.map(Glob.init)
    ignores = ignoresAsGit ? GitIgnores(floor: Self.absolute(directory, from: "/")) : nil
    self.given = given
  }

  /// Those of a project.
  public init(of configuration: Configuration, ignoresAsGit: Bool = true, given: [String: [UInt8]] = [:]) {
    self.init(directory: configuration.root, excluding: configuration.exclude, ignoresAsGit: ignoresAsGit, given: given)
  }

  /// The files that a project's configuration speaks of.
  public static func all(of configuration: Configuration, ignoresAsGit: Bool = true) throws(WorkspaceError) -> [String] {
    try SourceFiles(of: configuration, ignoresAsGit: ignoresAsGit).find(configuration.sources)
  }

  /// The `.sql` files under folders, the files named, the files that globs match: each once, sorted, as a path to show and to read.
  ///
  /// Sorted as Swift compares texts, which no locale changes, so that the order is the same on every machine.
  public func find(_ sources: [String]) throws(WorkspaceError) -> [String] {
    var found: Set<String> = []
    for source in sources { found.formUnion(try files(of: source)) }
    let sorted = sorted(found, sources)
    guard !sorted.isEmpty else {
      throw WorkspaceError(
        .noSources, "no .sql file here", path: sources.joined(separator: ", "),
        help: "put procedures there, or name their folders under 'sources' in transformc.yaml"
          + (ignores == nil ? "" : "; what .gitignore names is left out"))
    }
    return sorted
  }

  /// The same without those that are not there: an editor may open a project before it has files.
  public func findPresent(_ sources: [String]) -> [String] {
    sorted(sources.reduce(into: []) { found, source in found.formUnion((try? files(of: source)) ?? []) }, sources)
  }

  private func sorted(_ found: Set<String>, _ sources: [String]) -> [String] {
    found.union(given.keys.filter { wouldFind($0, in: sources) }).sorted()
  }

  /// Whether a search would leave the file out, although it may be named itself.
  public func leavesOut(_ path: String) -> Bool {
    excluded.contains { $0.covers(path) } || ignores?.covers(Self.absolute(path, from: directory)) == true
  }

  /// Whether a search of the sources would find the file, were it on the disk.
  public func wouldFind(_ path: String, in sources: [String]) -> Bool {
    let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
    guard path.hasSuffix(".sql"), !isHidden, !leavesOut(path) else { return sources.map(Self.normalized).contains(path) }
    return sources.contains { source in
      if Glob.isPattern(source) { return Glob(source).matches(path) }
      let folder = Self.normalized(source)
      return folder.isEmpty ? !path.hasPrefix("/") : path == folder || path.hasPrefix(folder + "/")
    }
  }

  /// The file's text. Bytes that are no text are an error with their place.
  public func read(_ path: String) throws(WorkspaceError) -> SourceFile {
    let bytes = try bytes(of: path)
    do throws(DecodingFailure) { return try SourceFile(decoding: bytes, at: path) } catch {
      throw WorkspaceError(
        .undecodable, error.message, path: path, position: SourcePosition(line: error.line, column: error.column))
    }
  }

  private func bytes(of path: String) throws(WorkspaceError) -> [UInt8] {
    if let bytes = given[path] { return bytes }
    guard let bytes = FileBytes.read(Self.full(path, from: directory)) else { throw unreadable(path) }
    return bytes
  }

  private func unreadable(_ path: String) -> WorkspaceError {
    guard FileManager.default.fileExists(atPath: url(path).path) else { return missing(path) }
    return WorkspaceError(.unreadable, "the file cannot be read", path: path, help: "check its permissions")
  }

  private func missing(_ path: String) -> WorkspaceError {
    WorkspaceError(.missing, "there is no such file or folder", path: path, help: "paths start at \(directory)")
  }

  private func files(of source: String) throws(WorkspaceError) -> [String] {
    if given[source] != nil { return [source] }
    if Glob.isPattern(source) { return matches(of: source) }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: url(source).path, isDirectory: &isFolder) else { throw missing(source) }
    return isFolder.boolValue ? try sqlFiles(under: source) : [Self.normalized(source)]
  }

  private func matches(of pattern: String) -> [String] {
    let glob = Glob(pattern)
    let candidates = try? sqlFiles(under: Glob.base(pattern))
    return (candidates ?? []).filter(glob.matches)
  }

  private func sqlFiles(under folder: String) throws(WorkspaceError) -> [String] {
    let start = Self.normalized(folder)
    ignores?.addFloor(Self.absolute(start, from: directory))
    var names: [String] = []
    guard collect(start.isEmpty ? "." : start, into: &names) else {
      throw WorkspaceError(.unreadable, "the folder cannot be read", path: folder, help: "check its permissions")
    }
    return names
  }

  /// Every SQL file below a folder; hidden ones, links to folders and what is left out are passed over. False where a folder cannot be
  /// read.
  private func collect(_ folder: String, into names: inout [String]) -> Bool {
    guard let entries = FolderEntries.visible(in: Self.full(folder, from: directory)) else { return false }
    for entry in entries {
      let path = folder == "." ? entry.name : Self.join(folder, entry.name)
      guard entry.isFolder || path.hasSuffix(".sql"), !isLeftOut(path, isFolder: entry.isFolder) else { continue }
      guard entry.isFolder else {
        names.append(path)
        continue
      }
      guard collect(path, into: &names) else { return false }
    }
    return true
  }

  private func isLeftOut(_ path: String, isFolder: Bool) -> Bool {
    excluded.contains { $0.covers(path) } || ignores?.leavesOut(Self.absolute(path, from: directory), isFolder: isFolder) == true
  }

  private func url(_ path: String) -> URL { URL(filePath: path, relativeTo: URL(filePath: directory, directoryHint: .isDirectory)) }

  private static func join(_ folder: String, _ name: String) -> String { folder == "/" ? "/" + name : folder + "/" + name }

  private static func full(_ path: String, from directory: String) -> String { path.hasPrefix("/") ? path : join(directory, path) }

  private static func absolute(_ path: String, from directory: String) -> String {
    let full = full(path, from: directory)
    guard mayGoRound(full) else { return full }
    return URL(filePath: full).standardizedFileURL.path
  }

  /// `/./`, `/../` or `//` stands in the path, or it ends so.
  private static func mayGoRound(_ path: String) -> Bool {
    // The dots since the last slash; more than two, and all else, are a name.
    var dots = 3
    for byte in path.utf8 {
      if byte == UInt8(ascii: "/") {
        if dots <= 2 { return true }
        dots = 0
      } else {
        dots = byte == UInt8(ascii: ".") ? dots + 1 : 3
      }
    }
    return dots <= 2
  }

  /// `./transforms//a.sql` → `transforms/a.sql`.
  private static func normalized(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
