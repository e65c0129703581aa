/// A pattern for paths: `transforms/**/*.sql`, `stg_?.sql`. `*` and `?` stop at a slash, `**` is any number of folders.
struct Glob: Sendable {
  private let pattern: PathPattern

  init(_ pattern: String) {
    self.pattern = PathPattern(
      PathPattern.names(of: pattern).map { $0.elementsEqual("**".utf8) ? .folders : .name(NamePattern($0, escapes: false)) })
  }

  static func isPattern(_ text: String) -> Bool { text.contains { $0 == "*" || $0 == "?" } }

  /// The folders before the first wildcard: where a search begins.
  static func base(_ pattern: String) -> String {
    let folders = pattern.split(separator: "/", omittingEmptySubsequences: false).prefix { !isPattern(String($0)) }
    return folders.isEmpty ? "." : folders.joined(separator: "/")
  }

  func matches(_ path: String) -> Bool { pattern.matches(PathPattern.names(of: path)[...]) }

  /// Whether the pattern names the path or a folder that it lies in.
  func covers(_ path: String) -> Bool { pattern.covers(PathPattern.names(of: path)[...]) }
}
