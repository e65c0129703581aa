/// How a line's name is written around its arguments: the words before, between and behind them.
enum CallForm {
  /// A text between quotes beside a JSON value would be one too.
  static func words(_ name: String, _ kinds: [ValueKind]) -> [String]? {
    switch (name, kinds) {
    case ("||", [.text, .json]): ["((", ")::text || ", ")"]
    case ("||", [.json, .text]): ["(", " || (", ")::text)"]
    default: words(name, count: kinds.count)
    }
  }

  private static func words(_ name: String, count: Int) -> [String]? {
    if name.hasSuffix(inC) { return words(plain(name), count: count).map(wordsInC) }
    if let form = forms[name]?[count] { return form.split(separator: "·", omittingEmptySubsequences: false).map(String.init) }
    if forms[name] != nil { return nil }
    if name.contains(" any") || name.contains(" all") { return quantified(name, count) }
    guard name.utf8.allSatisfy({ $0 == UInt8(ascii: "_") || UnicodeScalar($0).properties.isAlphabetic || (48...57).contains($0) }) else {
      return symbol(name, count)
    }
    return count == 0 ? ["\(name)()"] : ["\(name)("] + Array(repeating: ", ", count: count - 1) + [")"]
  }

  private static let inC = " in c"

  /// The name without what the tables add for texts in the collation C.
  static func plain(_ name: String) -> String { name.hasSuffix(inC) ? String(name.dropLast(inC.count)) : name }

  /// `upper(·)` as `upper((·) COLLATE "C")`
  private static func wordsInC(_ words: [String]) -> [String] {
    var words = words
    words[0] += "("
    words[1] = ") COLLATE \"C\"" + words[1]
    return words
  }

  private static func symbol(_ name: String, _ count: Int) -> [String]? {
    switch count {
    case 1: ["(\(name) ", ")"]
    case 2: ["(", " \(name) ", ")"]
    default: nil
    }
  }

  /// `= any(any, array)`
  private static func quantified(_ name: String, _ count: Int) -> [String]? {
    count == 2 ? ["(", " \(name.uppercased()) (", "))"] : nil
  }

  /// Names that are no functions' names, by the number of arguments, `·` for each of them.
  private static let forms: [String: [Int: String]] = [
    "neg": [1: "(- ·)"], "like": [2: "(· LIKE ·)", 3: "(· LIKE · ESCAPE ·)"], "notlike": [2: "(· NOT LIKE ·)"],
    "ilike": [2: "(· ILIKE ·)", 3: "(· ILIKE · ESCAPE ·)"], "similar": [2: "(· SIMILAR TO ·)", 3: "(· SIMILAR TO · ESCAPE ·)"],
    "attimezone": [2: "(· AT TIME ZONE ·)"], "extract": [2: "EXTRACT(· FROM ·)"],
    "trim both": [1: "trim(both from ·)", 2: "trim(both · from ·)"],
    "trim leading": [1: "trim(leading from ·)", 2: "trim(leading · from ·)"],
    "trim trailing": [1: "trim(trailing from ·)", 2: "trim(trailing · from ·)"],
    "position": [2: "position(· in ·)"], "substring for": [2: "substring(· for ·)", 3: "substring(· for · from ·)"],
    "overlay": [3: "overlay(· placing · from ·)", 4: "overlay(· placing · from · for ·)"], "array": [1: "ARRAY[·]", 2: "ARRAY[·, ·]"],
    "element": [2: "(·)[·]"], "slice": [3: "(·)[·:·]"], "overlaps": [4: "((·, ·) OVERLAPS (·, ·))"],
  ]
}
