import SQLEmission

/// What of a source dialect is generated: its kinds of values, and how it writes types, constants and arguments.
struct SourceWords: Sendable {
  let dialect: String
  let kinds: [ValueKind]
  /// Kinds of two values that are compared in one of them.
  let mixed: [(ValueKind, ValueKind)]
  let typeName: @Sendable (ValueKind) -> String
  let constants: @Sendable (ValueKind) -> [String]
  /// What an argument is chosen from where most values would only fail: the function, the place, the kinds of all arguments.
  let pool: @Sendable (String, Int, [ValueKind]) -> [String]
  /// Functions whose answer is another one each time, the server's own, or known not to be the same.
  let unfit: Set<String>

  /// Kinds that have an order and an equality everywhere.
  var ordered: [ValueKind] { ValueKind.ordered.filter(kinds.contains) }

  /// Texts and numbers that are simple, NULL behind them.
  func simple(_ kind: ValueKind) -> [String] { constants(kind).prefix(3) + [null(kind)] }

  func null(_ kind: ValueKind) -> String { "NULL::\(typeName(kind))" }

  static func named(_ dialect: String) -> SourceWords? { [postgres, snowflake].first { $0.dialect == dialect } }

  static let postgres = SourceWords(
    dialect: "postgres", kinds: ValueKind.allCases,
    mixed: [
      (.integer, .numeric), (.integer, .double), (.numeric, .double), (.date, .timestamp), (.date, .instant), (.timestamp, .instant),
      (.json, .json), (.integers, .integers), (.texts, .texts),
    ],
    typeName: \.typeName, constants: \.constants, pool: ArgumentPool.values, unfit: ArgumentPool.unfit)
}
