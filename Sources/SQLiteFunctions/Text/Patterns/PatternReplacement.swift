import Patterns

/// The text that stands for a match: `\1` is a group, `\\` a backslash.
struct PatternReplacement {
  private enum Part {
    case bytes(ArraySlice<UInt8>)
    case group(Int)
  }

  private let parts: [Part]

  /// `\&` is the whole match in PostgreSQL (`whole`: `&`), `\0` in Snowflake. Another backslash stands for itself.
  init(_ text: [UInt8], whole: UInt8) {
    var (parts, start, position) = ([Part](), 0, 0)
    while position + 1 < text.count {
      guard text[position] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      let letter = text[position + 1]
      let isDigit = (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(letter)
      parts.append(.bytes(text[start..<position]))
      switch letter {
      case UInt8(ascii: "\\"): parts.append(.bytes(text[position..<position + 1]))
      case whole: parts.append(.group(0))
      default: parts.append(isDigit ? .group(Int(letter - 48)) : .bytes(text[position..<position + 1]))
      }
      position += letter == UInt8(ascii: "\\") || letter == whole || isDigit ? 2 : 1
      start = position
    }
    parts.append(.bytes(text[start...]))
    self.parts = parts
  }

  func append(_ match: RegularExpression.Match, in text: [UInt8], to output: inout [UInt8]) {
    for part in parts {
      switch part {
      case .bytes(let bytes): output += bytes
      case .group(let number): if number < match.count, let range = match[number] { output += text[range] }
      }
    }
  }
}

extension RegularExpression {
  /// The text with one match, or all (0), replaced from a place on.
  func replacing(_ text: [UInt8], from start: Int, _ number: Int, with replacement: PatternReplacement) -> [UInt8] {
    var (output, copied, count) = ([UInt8](), 0, 0)
    forEachMatch(text.span, from: start) { match in
      count += 1
      guard number == 0 || number == count, let whole = match[0] else { return true }
      output += text[copied..<whole.lowerBound]
      replacement.append(match, in: text, to: &output)
      copied = whole.upperBound
      return number == 0
    }
    output += text[copied...]
    return output
  }

  /// The match of a number, counted from 1.
  func match(_ number: Int, in text: [UInt8], from start: Int) -> Match? {
    var (count, found): (Int, Match?) = (0, nil)
    forEachMatch(text.span, from: start) { match in
      count += 1
      if count == number { found = match }
      return found == nil
    }
    return found
  }

  func matchCount(in text: [UInt8], from start: Int) -> Int {
    var count = 0
    forEachMatch(text.span, from: start) { _ in
      count += 1
      return true
    }
    return count
  }
}
