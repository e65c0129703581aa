/// The lines of a `.gitignore`, as git reads them (gitignore(5)).
///
///     *.bak          every file or folder of that name, at any depth
///     /build         only beside this file
///     out/           only folders
///     a/**/b         with any folders between
///     !keep.sql      in again
struct IgnoreFile: Sendable {
  private struct Rule {
    let isNegated: Bool
    let foldersOnly: Bool
    let target: Target
  }

  private enum Target {
    /// A pattern without a slash is held against the last name of a path.
    case name(NamePattern)
    case path(PathPattern)
  }

  private let rules: [Rule]
  /// How many names of an absolute path lie above the file's folder, its own included.
  private let depth: Int

  var isEmpty: Bool { rules.isEmpty }

  /// `depth`: that of the folder whose paths the lines speak of.
  init(_ text: some Sequence<UInt8>, depth: Int) {
    self.depth = depth
    let bytes = Array(text)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = bytes.dropFirst(bytes.starts(with: mark) ? 3 : 0).split(separator: UInt8(ascii: "\n"))
    rules = lines.compactMap(Self.rule)
  }

  /// Whether the path is left out, or in again; nil where no line speaks of it. The last line that does decides.
  ///
  /// `names` are those of the absolute path.
  func verdict(on names: [ArraySlice<UInt8>], isFolder: Bool) -> Bool? {
    guard names.count > depth, let last = names.last else { return nil }
    let own = names[depth...]
    let rule = rules.last { rule in
      guard isFolder || !rule.foldersOnly else { return false }
      switch rule.target {
      case .name(let pattern): return pattern.matches(last)
      case .path(let pattern): return pattern.matches(own)
      }
    }
    return rule.map { !$0.isNegated }
  }

  // MARK: Reading

  private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
    var text = trimmed(line)
    guard let first = text.first, first != UInt8(ascii: "#") else { return nil }
    let isNegated = first == UInt8(ascii: "!")
    if isNegated { text = text.dropFirst() }
    let foldersOnly = text.last == slash
    if foldersOnly { text = text.dropLast() }
    guard !text.isEmpty else { return nil }
    return Rule(isNegated: isNegated, foldersOnly: foldersOnly, target: target(text))
  }

  /// Without the carriage return and the spaces at the end, unless a backslash keeps them.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    while line.last == UInt8(ascii: " ") {
      let backslashes = line.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      if backslashes % 2 == 1 { break }
      line = line.dropLast()
    }
    return line
  }

  /// A slash at the beginning or in the middle ties the pattern to the file's folder.
  private static func target(_ text: ArraySlice<UInt8>) -> Target {
    guard text.contains(slash) else { return .name(NamePattern(text, escapes: true)) }
    var parts: [PathPattern.Part] = text.split(separator: slash).map {
      $0.elementsEqual("**".utf8) ? .folders : .name(NamePattern($0, escapes: true))
    }
    // What lies in a folder, not the folder itself.
    if parts.last == .folders { parts.append(.name(NamePattern("*".utf8, escapes: true))) }
    return .path(PathPattern(parts))
  }

  private static var slash: UInt8 { UInt8(ascii: "/") }
}
