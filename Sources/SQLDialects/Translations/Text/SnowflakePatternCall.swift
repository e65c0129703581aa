import Patterns

/// A call of one of Snowflake's functions of regular expressions.
struct SnowflakePatternCall {
  let arguments: [String]
  let constants: [String?]
  let pattern: SpelledPattern
  let parameters: String
  let isGlobal: Bool
  let literal: (String) -> String

  func text(_ name: String) -> String? {
    let (value, pattern, parameters) = (arguments[0], literal(pattern.text), literal(parameters))
    switch name {
    case "pattern_match", "pattern_folded": return "(REGEXP_INSTR(\(value), \(pattern), 1, 1, 0, \(parameters)) > 0)"
    case "pattern_no_match", "pattern_folded_no_match": return "(REGEXP_INSTR(\(value), \(pattern), 1, 1, 0, \(parameters)) = 0)"
    case "pattern_count": return "REGEXP_COUNT(\(value), \(pattern), \(argument(2, "1")), \(parameters))"
    case "pattern_instr":
      guard let group = group(6) else { return nil }
      return "REGEXP_INSTR(\(value), \(pattern), \(argument(2, "1")), \(argument(3, "1")), \(argument(4, "0")), \(parameters)\(group))"
    case "pattern_substr":
      guard let group = group(5) else { return nil }
      return "REGEXP_SUBSTR(\(value), \(pattern), \(argument(2, "1")), \(argument(3, "1")), \(parameters)\(group))"
    case "pattern_substring":
      let group = self.pattern.groups.count > 1 ? ", \(self.pattern.groups[1])" : ""
      return "REGEXP_SUBSTR(\(value), \(pattern), 1, 1, \(literal(self.parameters + (group.isEmpty ? "" : "e")))\(group))"
    case "pattern_replace": return replacing(value, pattern, from: "1", isGlobal ? "0" : "1", parameters)
    case "pattern_replace_from": return replacing(value, pattern, from: argument(3, "1"), argument(4, "1"), parameters)
    default: return nil
    }
  }

  private func argument(_ place: Int, _ standard: String) -> String { place < arguments.count ? arguments[place] : standard }

  /// A group by its new number; nil for one that is computed.
  private func group(_ place: Int) -> String? {
    guard place < arguments.count else { return "" }
    guard let number = constants[place].flatMap({ Int($0) }), pattern.groups.indices.contains(number) else { return nil }
    return number == 0 ? "" : ", \(pattern.groups[number])"
  }

  private func replacing(_ value: String, _ pattern: String, from start: String, _ number: String, _ parameters: String) -> String? {
    guard arguments.count > 2, let replacement = constants[2].flatMap(renumbered) else { return nil }
    return "REGEXP_REPLACE(\(value), \(pattern), \(literal(replacement)), \(start), \(number), \(parameters))"
  }

  /// `\1` by its new number, `\&` as `\0`; nil for a number that is beyond a digit or no group.
  private func renumbered(_ replacement: String) -> String? {
    var (output, isEscaped) = (String.UnicodeScalarView(), false)
    for scalar in replacement.unicodeScalars {
      guard isEscaped else {
        isEscaped = scalar == "\\"
        if !isEscaped { output.append(scalar) }
        continue
      }
      isEscaped = false
      if scalar == "&" {
        output += "\\0".unicodeScalars
      } else if let digit = Int(String(scalar)), scalar.isASCII, digit > 0 {
        guard pattern.groups.indices.contains(digit), pattern.groups[digit] < 10 else { return nil }
        output += "\\\(pattern.groups[digit])".unicodeScalars
      } else {
        output += (scalar == "\\" ? "\\\\" : "\\\\\(scalar)").unicodeScalars
      }
    }
    if isEscaped { output += "\\\\".unicodeScalars }
    return String(output)
  }
}
