package import SQLSyntax

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
