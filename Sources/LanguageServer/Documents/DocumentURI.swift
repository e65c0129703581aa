import Foundation

/// `file:///home/ada/my%20models/calls.sql` and the path that it stands for.
enum DocumentURI {
  /// The path of a file, percent signs undone and dots resolved; nil for a document that is no file.
  static func path(of uri: String) -> String? {
    guard uri.lowercased().hasPrefix("file:") else { return nil }
    var rest = Substring(uri.dropFirst("file:".count))
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      // The host, empty or localhost.
      rest = rest.drop { $0 != "/" }
    }
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    guard let decoded = String(path).removingPercentEncoding, decoded.hasPrefix("/") else { return nil }
    return URL(filePath: decoded).standardizedFileURL.path
  }

  static func uri(of path: String) -> String {
    "file://" + (path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path)
  }

  private static let allowed = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/")
}
