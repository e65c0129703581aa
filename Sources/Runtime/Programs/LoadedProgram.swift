import DatabaseDriver
import SQLDialects

/// A program made ready to run: the steps of loops as operations on places, the others as they are.
struct LoadedProgram {
  /// A value that is computed natively where that is exact: by code, else by the expression, else by the step's statement.
  struct Scalar {
    let step: Int32
    let code: Int32?
  }

  enum Operation {
    /// To the variable at the place.
    case assign(Int32, Scalar)
    case unless(Scalar, to: Int32)
    case go(to: Int32)
    case other
  }

  let program: Program
  private(set) var operations: ContiguousArray<Operation> = []
  private(set) var code = IntegerCode()
  /// Of every step that computes a value natively.
  private(set) var expressions: [NativeExpression?] = []
  /// Of every step that has SQL.
  private(set) var statements: [BoundStatement?] = []

  init(_ program: Program, _ variables: Variables) {
    self.program = program
    for step in program.steps {
      statements.append(step.sql.isEmpty ? nil : BoundStatement(step.sql))
      expressions.append(nil)
      operations.append(operation(step, variables))
    }
  }

  private mutating func operation(_ step: ProgramStep, _ variables: Variables) -> Operation {
    switch step {
    case .assign(let name, let sql): .assign(Int32(variables.place(of: name)), scalar(sql, variables))
    case .unless(let sql, let target): .unless(scalar(sql, variables), to: Int32(target))
    case .go(let target): .go(to: Int32(target))
    default: .other
    }
  }

  /// Of the step that was added last.
  private mutating func scalar(_ sql: String, _ variables: Variables) -> Scalar {
    let expression = NativeExpressionReader.read(sql) { variables.place(of: $0) }
    expressions[expressions.count - 1] = expression
    return Scalar(step: Int32(expressions.count), code: expression.flatMap { code.append($0, variables) })
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
