import Foundation

/// A file of raw records, named after its table: `raw_airbyte.gong_calls.jsonl`.
struct RawFile {
  static let ending = ".jsonl"

  /// As the user named it, for messages.
  let path: String
  let url: URL
  let schema: String
  let name: String

  var table: String { "\(schema).\(name)" }

  init(path: String) throws(WorkspaceError) {
    let url = URL(filePath: path)
    let parts = url.lastPathComponent.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[2] == "jsonl", parts[..<2].allSatisfy(Self.isName) else {
      throw WorkspaceError(
        .malformed, "the file's name does not say which table it is for", path: path, help: "name it SCHEMA.TABLE\(Self.ending)")
    }
    (self.path, self.url, schema, name) = (path, url, parts[0], parts[1])
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || $0 == 0x5F || (48...57).contains($0) }
  }

  /// The file at a path, or every one of a folder, sorted by name.
  static func all(at path: String) throws(WorkspaceError) -> [RawFile] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw WorkspaceError(.missing, "there is no such file or folder", path: path)
    }
    guard isFolder.boolValue else { return [try RawFile(path: path)] }
    var files: [RawFile] = []
    for name in try names(in: path) { files.append(try RawFile(path: "\(path.last == "/" ? String(path.dropLast()) : path)/\(name)")) }
    return files
  }

  private static func names(in folder: String) throws(WorkspaceError) -> [String] {
    guard let all = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw WorkspaceError(.unreadable, "the folder cannot be read", path: folder, help: "check its permissions")
    }
    let names = all.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    guard names.isEmpty else { return names }
    throw WorkspaceError(.noSources, "no \(ending) file here", path: folder, help: "put SCHEMA.TABLE\(ending) files there")
  }
}
