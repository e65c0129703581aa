package import SQLSyntax

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
