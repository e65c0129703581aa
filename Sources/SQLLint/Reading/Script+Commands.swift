import SQLSemantics
import SQLSyntax
import SourceText

// GRANT, USE, COPY and their like: words and settings.

extension Script {
  func command(_ statement: StatementID) -> Command? {
    guard case .command(let id) = tree[statement] else { return nil }
    return tree[id]
  }

  /// The words of a statement, in lower case; numbers, signs and strings are left out.
  func words(of statement: StatementID) -> [String] {
    let extent = tree.extent(of: statement)
    guard !extent.isEmpty else { return [] }
    return (extent.first...extent.last).compactMap { tokens[Int($0)].kind.isWord ? name(TokenID(raw: $0)) : nil }
  }

  /// A setting of a statement: `ON_ERROR = CONTINUE`, `FILE_FORMAT = (TYPE = CSV)`.
  func property(_ word: String, in properties: List<PropertyID>) -> Property? {
    for id in tree[properties] where !tree[id].words.isEmpty {
      if tree[id].words.first == tree[id].words.last, name(TokenID(raw: tree[id].words.first)) == word { return tree[id] }
    }
    return nil
  }

  /// `KEY = TRUE`
  func isTrue(_ property: Property) -> Bool {
    guard !property.value.isNone else { return false }
    if case .boolean(let value) = tree[property.value] { return value }
    return false
  }

  /// `KEY = WORD` and `KEY = 'WORD'`, in lower case.
  func word(_ property: Property) -> String? {
    guard !property.value.isNone else { return nil }
    switch tree[property.value] {
    case .column(let name): return self.name(name)
    case .string(let token): return string(token).lowercased()
    default: return nil
    }
  }

  /// A setting with its value, as it is written.
  func range(_ property: Property) -> SourceRange {
    let words = range(property.words)
    return property.value.isNone ? words : words.joined(with: range(property.value))
  }

  /// All settings of a statement, those in brackets among them.
  func allProperties(_ properties: List<PropertyID>) -> [Property] {
    tree[properties].flatMap { [tree[$0]] + allProperties(tree[$0].properties) }
  }
}
