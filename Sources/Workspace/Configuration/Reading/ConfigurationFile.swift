import Foundation

/// `transformc.yaml` on disk.
struct ConfigurationFile {
  static let name = "transformc.yaml"

  /// What a project without a file has.
  static let empty = Setting(content: .mapping([]), place: .file(path: name, line: 1, column: 1))

  let url: URL

  /// The file in a directory or the nearest one above, up to the root of the file system.
  static func find(from directory: URL) -> ConfigurationFile? {
    var folder = directory
    while true {
      let url = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: url.path) { return ConfigurationFile(url: url) }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent.path != folder.path, parent.path.count < folder.path.count else { return nil }
      folder = parent
    }
  }

  func settings() throws(ConfigurationError) -> Setting {
    guard let data = try? Data(contentsOf: url) else {
      throw ConfigurationError(.unreadable, "'\(url.path)' cannot be read", at: nil, help: "check its permissions")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ConfigurationError(.unreadable, "'\(url.path)' is not UTF-8 text", at: nil, help: "save it as UTF-8")
    }
    return try YAMLReader.settings(text, path: Self.name)
  }
}
