import Foundation
public import SourceText

/// Finds and reads a project's SQL files.
public struct SourceFiles: Sendable {
  /// Where relative paths start: the project's folder.
  private let directory: String
  private let excluded: [Glob]
  private let given: [String: [UInt8]]

  /// `excluding`: folders, files or globs that are left out of every search; a file that is named itself is always in.
  ///
  /// `given`: bytes that stand for files, by path: what an editor holds, what comes on standard input. They need not be on the disk.
  public init(directory: String, excluding: [String] = [], given: [String: [UInt8]] = [:]) {
    self.directory = directory
    excluded = excluding.map(Glob.init)
    self.given = given
  }

  /// The files that a project's configuration speaks of.
  public static func all(of configuration: Configuration) throws(WorkspaceError) -> [String] {
    try SourceFiles(directory: configuration.root, excluding: configuration.exclude).find(configuration.sources)
  }

  /// The `.sql` files under folders, the files named, the files that globs match: each once, sorted, as a path to show and to read.
  ///
  /// Sorted by bytes, so that the order is the same on every machine.
  public func find(_ sources: [String]) throws(WorkspaceError) -> [String] {
    var found: Set<String> = []
    for source in sources { found.formUnion(try files(of: source)) }
    guard !found.isEmpty else {
      throw WorkspaceError(
        .noSources, "no .sql file here", path: sources.joined(separator: ", "),
        help: "put procedures there, or name their folders under 'sources' in transformc.yaml")
    }
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
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
    guard let data = try? Data(contentsOf: url(path)) else { throw unreadable(path) }
    return Array(data)
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
    guard let names = try? contents(folder) else {
      throw WorkspaceError(.unreadable, "the folder cannot be read", path: folder, help: "check its permissions")
    }
    return names.filter { $0.hasSuffix(".sql") }.map { Self.normalized(folder + "/" + $0) }.filter { path in
      !excluded.contains { $0.covers(path) }
    }
  }

  /// Every file below a folder, by its path from there; hidden ones and links to folders are passed over.
  private func contents(_ folder: String) throws -> [String] {
    let base = url(folder)
    let keys: Set<URLResourceKey> = [.isDirectoryKey]
    var names: [String] = []
    for url in try FileManager.default.contentsOfDirectory(at: base, includingPropertiesForKeys: Array(keys), options: .skipsHiddenFiles) {
      let name = url.lastPathComponent
      let isFolder = try url.resourceValues(forKeys: keys).isDirectory ?? false
      names += isFolder ? try contents(folder + "/" + name).map { name + "/" + $0 } : [name]
    }
    return names
  }

  private func url(_ path: String) -> URL { URL(filePath: path, relativeTo: URL(filePath: directory, directoryHint: .isDirectory)) }

  /// `./transforms//a.sql` → `transforms/a.sql`.
  private static func normalized(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
