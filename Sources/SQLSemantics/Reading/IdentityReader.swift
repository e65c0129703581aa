public import SQLSchema
public import SQLSyntax

/// Reads how a column numbers its rows.
///
///     id bigint GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5)   →   10, 15, 20 …, no values of its own
///     id NUMBER AUTOINCREMENT (10, 5)                                         →   10, 15, 20 …
///     id bigserial                                                            →   1, 2, 3 …
public struct IdentityReader {
  private let script: Script
  private let column: ColumnDefinition
  private let isSerial: Bool

  public init(_ column: ColumnDefinition, script: Script, dialect: SourceDialect) {
    self.script = script
    self.column = column
    isSerial = !column.type.isNone && dialect.serialTypes.contains(script.name(script.tree[column.type].name))
  }

  /// Whether the column numbers its rows.
  public var counts: Bool { column.isIdentity || isSerial }

  /// nil for a column that does not number its rows.
  public var identity: Identity? {
    guard column.isIdentity else { return isSerial ? Identity() : nil }
    guard let clause else { return Identity() }
    let words = clause.words.first...clause.words.last
    let numbers = numbers(in: words)
    return Identity(
      start: option(["START"], of: clause) ?? numbers.first ?? 1,
      step: option(["INCREMENT"], of: clause) ?? numbers.dropFirst().first ?? 1,
      isAlways: words.contains { text($0) == "ALWAYS" })
  }

  /// The first of the counter's options that nothing else has words for: MAXVALUE, CYCLE.
  public var unknownOption: TokenID? {
    guard let clause else { return nil }
    return SequenceOptions(clause.properties, script).unknown
  }

  /// Whether an option of the column is what this reader reads.
  public func reads(_ option: Property) -> Bool { isClause(option) }

  private var clause: Property? { script.tree[column.options].map { script.tree[$0] }.first { isClause($0) } }

  private func isClause(_ option: Property) -> Bool {
    guard column.isIdentity, option.words.first <= option.words.last else { return false }
    return ["GENERATED", "AUTOINCREMENT", "IDENTITY"].contains(text(option.words.first))
  }

  private func text(_ token: UInt32) -> String { script.text(TokenID(raw: token)).uppercased() }

  private func option(_ names: Set<String>, of clause: Property) -> Int? { SequenceOptions(clause.properties, script).number(names) }

  /// The numbers of `(10, -5)`.
  private func numbers(in words: ClosedRange<UInt32>) -> [Int] {
    var (numbers, sign) = ([Int](), 1)
    for token in words {
      if let number = Int(text(token)) {
        numbers.append(sign * number)
        sign = 1
      } else {
        sign = text(token) == "-" ? -1 : 1
      }
    }
    return numbers
  }
}
