import SQLEmission
import SQLSyntax

/// The condition of a branch: of IF as it stands, of CASE operand WHEN value as an equality.
enum ConditionText {
  static func of(_ condition: ExpressionID, operand: ExpressionID, _ printer: inout SQLPrinter) -> String {
    operand.isNone ? printer.text(condition) : "\(printer.text(operand, above: 6)) = \(printer.text(condition, above: 6))"
  }
}
