import SQLEmission
import SQLSyntax

/// A value for a column that takes none: PostgreSQL refuses the statement with 428C9, whatever rows it has.
struct RefusedValue {
  private let message: String

  init(_ message: String) { self.message = message }

  /// The statement in whose place the error stands.
  func statement(_ id: StatementID, _ printer: inout SQLPrinter) -> TargetStatement {
    if !printer.spelling.raisesFromQueries {
      printer.refuse("a statement that always fails (\(message))", at: id, help: "leave the column out")
    }
    return TargetStatement(lines: ["SELECT \(message.quotedLiteral)"], kind: .failure("428C9"))
  }
}
