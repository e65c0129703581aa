import Diagnostics
import SourceText

/// A place and what is said about it.
public struct MarkedPlace: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let line: Int
  /// Both in characters, the column from 1.
  public let column: Int
  public let width: Int
  public let code: String
  public let message: String

  public var description: String { "\(line):\(column)+\(width) \(code): \(message)" }

  public static func < (left: MarkedPlace, right: MarkedPlace) -> Bool {
    (left.line, left.column, left.width, left.code) < (right.line, right.column, right.width, right.code)
  }

  /// `--   ^^^^ CODE: message`, or nil for any other line.
  init?(line text: Substring, of line: Int) {
    guard let carets = text.firstIndex(of: "^"), text[..<carets].allSatisfy({ $0 == " " || $0 == "-" }) else { return nil }
    let rest = text[carets...].drop { $0 == "^" }
    let words = rest.drop { $0 == " " }
    guard let colon = words.firstIndex(of: ":"), words.distance(from: words.startIndex, to: colon) == 6 else { return nil }
    self.line = line
    column = text.distance(from: text.startIndex, to: carets) + 1
    width = text.distance(from: carets, to: rest.startIndex)
    code = String(words[..<colon])
    message = String(words[words.index(after: colon)...].drop { $0 == " " })
  }

  init(_ diagnostic: Diagnostic, _ lines: LineIndex) {
    let start = lines.position(of: Int(diagnostic.range.start))
    let lineEnd = Int(lines.range(ofLine: start.line).end)
    let end = lines.position(of: min(lineEnd, Int(diagnostic.range.end)))
    line = start.line
    column = start.column
    width = max(1, end.column - start.column)
    code = diagnostic.code
    message = diagnostic.message
  }

  /// Whether the other is what this one asks for.
  func expects(_ other: MarkedPlace) -> Bool {
    let isSamePlace = line == other.line && column == other.column && width == other.width && code == other.code
    guard message.hasSuffix("…"), message != other.message else { return isSamePlace && message == other.message }
    return isSamePlace && other.message.hasPrefix(message.dropLast())
  }
}
