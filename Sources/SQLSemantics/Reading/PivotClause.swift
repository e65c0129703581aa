package import SQLSyntax
import SourceText

/// PIVOT over values that are listed.
///
///     PIVOT (SUM(amount) FOR month IN ('JAN', 'FEB' AS february) DEFAULT ON NULL (0))
package struct PivotClause {
  package struct Value {
    package let expression: ExpressionID
    /// What the column of the result is called: its alias, or the value as it is written.
    package let name: String
  }

  package let aggregate: ExpressionID
  package let column: ExpressionID
  package let values: [Value]
  /// What stands for NULL in the result; none where it is not said.
  package let ifNull: ExpressionID

  /// nil for another clause, for values that a query gives, and for more than one aggregate.
  package init?(_ clause: PropertyID, _ script: Script) { self.init(at: script.tree[clause].words.first, script) }

  package init?(at token: UInt32, _ script: Script) {
    var reader = ClauseTokens(at: token, script)
    guard reader.takes("PIVOT"), reader.takes("("), let aggregate = reader.expression(), reader.takes("FOR"),
      let column = reader.expression(), reader.takes("IN"), reader.takes("(")
    else { return nil }
    var values: [Value] = []
    repeat {
      guard let value = reader.expression(), reader.isConstant(value) else { return nil }
      _ = reader.takes("AS")
      values.append(Value(expression: value, name: reader.name() ?? script.text(script.tree.extent(of: value))))
    } while reader.takes(",")
    guard reader.takes(")") else { return nil }
    var ifNull = ExpressionID.none
    if reader.takes("DEFAULT") {
      guard reader.takes("ON"), reader.takes("NULL"), reader.takes("("), let value = reader.expression(), reader.takes(")") else {
        return nil
      }
      ifNull = value
    }
    guard reader.takes(")") else { return nil }
    (self.aggregate, self.column, self.values, self.ifNull) = (aggregate, column, values, ifNull)
  }
}

/// UNPIVOT: the values of columns below each other.
///
///     UNPIVOT INCLUDE NULLS (sales FOR month IN (jan, feb AS 'FEBRUARY'))
package struct UnpivotClause {
  package struct Column {
    package let column: ExpressionID
    /// What stands for the column in the rows.
    package let label: String
  }

  /// The names of the result's columns: of the values, and of what they are called.
  package let value: String
  package let name: String
  package let columns: [Column]
  package let keepsNulls: Bool

  /// nil for another clause, and for several columns at once.
  package init?(_ clause: PropertyID, _ script: Script) { self.init(at: script.tree[clause].words.first, script) }

  package init?(at token: UInt32, _ script: Script) {
    var reader = ClauseTokens(at: token, script)
    guard reader.takes("UNPIVOT") else { return nil }
    keepsNulls = reader.takes("INCLUDE")
    if keepsNulls || reader.takes("EXCLUDE") { _ = reader.takes("NULLS") }
    guard reader.takes("("), let value = reader.name(), reader.takes("FOR"), let name = reader.name(), reader.takes("IN"), reader.takes("(")
    else { return nil }
    var columns: [Column] = []
    repeat {
      guard let column = reader.expression(), let plain = reader.columnLabel(column) else { return nil }
      let label = reader.takes("AS") ? reader.label() : plain
      guard let label else { return nil }
      columns.append(Column(column: column, label: label))
    } while reader.takes(",")
    guard reader.takes(")"), reader.takes(")") else { return nil }
    (self.value, self.name, self.columns) = (value, name, columns)
  }
}

/// The tokens of a table's clause, and the expressions that were read between them.
private struct ClauseTokens {
  private let script: Script
  private let last: UInt32
  private var next: UInt32

  init(at first: UInt32, _ script: Script) {
    self.script = script
    (next, last) = (first, Self.end(of: first, script))
  }

  /// The bracket that closes the clause.
  private static func end(of first: UInt32, _ script: Script) -> UInt32 {
    var (token, depth) = (first, 0)
    while Int(token) < script.tokens.count {
      switch script.tokens[Int(token)].kind {
      case .openParen: depth += 1
      case .closeParen where depth <= 1: return token
      case .closeParen: depth -= 1
      default: break
      }
      token += 1
    }
    return token - 1
  }

  private var isAtEnd: Bool { next > last }

  mutating func takes(_ text: String) -> Bool {
    guard !isAtEnd, script.text(TokenID(raw: next)).uppercased() == text else { return false }
    next += 1
    return true
  }

  /// The widest expression that begins here.
  mutating func expression() -> ExpressionID? {
    guard !isAtEnd else { return nil }
    let found = script.expressions(in: Extent(first: next, last: last)).last { script.tree.extent(of: $0).first == next }
    guard let found else { return nil }
    next = script.tree.extent(of: found).last + 1
    return found
  }

  /// A name, perhaps in double quotes.
  mutating func name() -> String? {
    guard !isAtEnd else { return nil }
    let token = TokenID(raw: next)
    let text = script.text(token)
    guard let first = text.unicodeScalars.first, first == "\"" || first == "_" || first.properties.isAlphabetic else { return nil }
    next += 1
    return script.name(token)
  }

  /// A name or a text between quotes, as the rows hold it.
  mutating func label() -> String? {
    guard !isAtEnd else { return nil }
    let token = TokenID(raw: next)
    if script.text(token).hasPrefix("'") {
      next += 1
      return script.string(token)
    }
    return name().map { _ in Self.folded(token, script) }
  }

  /// What a column is called in the rows: names without quotes are upper case.
  func columnLabel(_ column: ExpressionID) -> String? {
    guard case .column = script.tree[column] else { return nil }
    return Self.folded(TokenID(raw: script.tree.extent(of: column).last), script)
  }

  private static func folded(_ token: TokenID, _ script: Script) -> String {
    script.text(token).hasPrefix("\"") ? script.name(token) : script.text(token).uppercased()
  }

  func isConstant(_ value: ExpressionID) -> Bool {
    switch script.tree[value] {
    case .string, .number, .boolean, .null: true
    case .unary(_, let inner): isConstant(inner)
    default: false
    }
  }
}
