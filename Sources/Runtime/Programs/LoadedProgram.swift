import DatabaseDriver
import SQLDialects

/// A program made ready to run: the steps of loops as operations on places, the others as they are.
struct LoadedProgram {
  /// A value that is computed natively where that is exact.
  final class Scalar {
    let native: NativeExpression?
    let statement: BoundStatement

    init(native: NativeExpression?, statement: BoundStatement) {
      self.native = native
      self.statement = statement
    }
  }

  enum Operation {
    case assign(Int, Scalar)
    case unless(Scalar, to: Int)
    case go(to: Int)
    case other
  }

  let program: Program
  let operations: [Operation]
  /// Of every step that has SQL.
  let statements: [BoundStatement?]

  init(_ program: Program, _ variables: Variables) {
    self.program = program
    var operations: [Operation] = []
    var statements: [BoundStatement?] = []
    for step in program.steps {
      let statement = step.sql.isEmpty ? nil : BoundStatement(step.sql)
      statements.append(statement)
      operations.append(Self.operation(step, statement, variables))
    }
    self.operations = operations
    self.statements = statements
  }

  private static func operation(_ step: ProgramStep, _ statement: BoundStatement?, _ variables: Variables) -> Operation {
    guard let statement else {
      if case .go(let target) = step { return .go(to: target) }
      return .other
    }
    switch step {
    case .assign(let name, let sql): return .assign(variables.place(of: name), scalar(sql, statement, variables))
    case .unless(let sql, let target): return .unless(scalar(sql, statement, variables), to: target)
    default: return .other
    }
  }

  private static func scalar(_ sql: String, _ statement: BoundStatement, _ variables: Variables) -> Scalar {
    Scalar(native: NativeExpressionReader.read(sql) { variables.place(of: $0) }, statement: statement)
  }

  func forget() { for statement in statements { statement?.forget() } }
}

extension ProgramStep {
  /// The step's SQL; empty without.
  var sql: String {
    switch self {
    case .exec(let sql, _, _), .row(let sql), .rules(let sql), .samples(let sql), .fail(_, let sql), .gates(_, let sql),
      .unless(let sql, _),
      .result(let sql), .assign(_, let sql), .into(_, _, let sql), .perform(let sql), .rows(let sql), .raise(let sql), .notice(_, let sql),
      .open(_, let sql), .openText(_, let sql), .call(_, _, let sql), .execute(_, _, let sql):
      sql
    case .variables, .log, .load, .endLoad, .go, .block, .endBlock, .attempt, .endAttempt, .endHandler, .raiseAgain, .fetch, .close,
      .cursorRows, .transaction:
      ""
    }
  }
}
