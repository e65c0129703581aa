import SQLSyntax

/// The options of a counter: START WITH 10 INCREMENT BY 5 NO CYCLE.
struct SequenceOptions {
  private let options: [Property]
  private let script: Script

  init(_ options: List<PropertyID>, _ script: Script) {
    self.options = script.tree[options].map { script.tree[$0] }
    self.script = script
  }

  /// The number behind one of the words.
  func number(_ names: Set<String>) -> Int? {
    for option in options where names.contains(word(option)) { return value(option.value) }
    return nil
  }

  /// The first that changes what is counted and is not read: MAXVALUE 10, CYCLE. Where NO stands before it, it is what holds anyway.
  var unknown: TokenID? {
    options.first { !Self.known.contains(word($0)) }.map { TokenID(raw: $0.words.first) }
  }

  private static let known: Set = [
    "START", "INCREMENT", "NO", "CACHE", "ORDER", "NOORDER", "NOCYCLE", "NOMINVALUE", "NOMAXVALUE", "NOCACHE", "OWNED", "LOGGED", "IF",
    "COMMENT",
  ]

  private func word(_ option: Property) -> String {
    option.words.first <= option.words.last ? script.text(TokenID(raw: option.words.first)).uppercased() : ""
  }

  private func value(_ expression: ExpressionID) -> Int? {
    guard !expression.isNone else { return nil }
    switch script.tree[expression] {
    case .number(let token): return Int(script.text(token))
    case .unary(.minus, let inner): return value(inner).map { -$0 }
    default: return nil
    }
  }
}
