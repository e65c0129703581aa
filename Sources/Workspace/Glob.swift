/// A pattern for paths: `transforms/**/*.sql`, `stg_?.sql`. `*` and `?` stop at a slash, `**` is any number of folders.
struct Glob {
  private let parts: [[Character]]

  init(_ pattern: String) { parts = Self.parts(pattern) }

  static func isPattern(_ text: String) -> Bool { text.contains { $0 == "*" || $0 == "?" } }

  /// The folders before the first wildcard: where a search begins.
  static func base(_ pattern: String) -> String {
    let folders = pattern.split(separator: "/", omittingEmptySubsequences: false).prefix { !isPattern(String($0)) }
    return folders.isEmpty ? "." : folders.joined(separator: "/")
  }

  func matches(_ path: String) -> Bool { Self.matches(parts[...], Self.parts(path)[...]) }

  /// Whether the pattern names the path or a folder that it lies in.
  func covers(_ path: String) -> Bool {
    let path = Self.parts(path)
    return path.indices.contains { Self.matches(parts[...], path[...$0]) }
  }

  private static func parts(_ path: String) -> [[Character]] { path.split(separator: "/").filter { $0 != "." }.map(Array.init) }

  private static func matches(_ pattern: ArraySlice<[Character]>, _ path: ArraySlice<[Character]>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == ["*", "*"] {
      return (path.startIndex...path.endIndex).contains { matches(pattern.dropFirst(), path[$0...]) }
    }
    guard let part = path.first else { return false }
    return matches(first[...], part[...]) && matches(pattern.dropFirst(), path.dropFirst())
  }

  private static func matches(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    switch pattern.first {
    case nil: text.isEmpty
    case "*": (text.startIndex...text.endIndex).contains { matches(pattern.dropFirst(), text[$0...]) }
    case let character: !text.isEmpty && (character == "?" || character == text.first) && matches(pattern.dropFirst(), text.dropFirst())
    }
  }
}
