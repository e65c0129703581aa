/// One step of a program. SQL takes the program's variables as `:name`.
public enum ProgramStep: Hashable, Sendable {
  // Loads and their records
  /// Reads project variables: `:tc_<name>` is the text, `:tc_<name>_bound` its thousandths.
  case variables([String])
  case log(level: String, event: String, template: String)
  /// Begins a load: its figures are reset.
  case load(name: String)
  /// A row for each rule: name, dimension, weight, applicable, failed.
  case rules(sql: String)
  /// Rows to keep whatever happens: reason, record.
  case samples(sql: String)
  /// A row is a failure; its column is the text.
  case fail(code: String, sql: String)
  /// The load's figures are added to the run's.
  case endLoad
  /// A row for each gate: name, bound, value in thousandths, outcome.
  case gates(step: String, sql: String)

  // Statements and values
  /// Runs a statement; the rows that it changed become a variable, or are added to it.
  case exec(sql: String, count: String?, adds: Bool)
  /// Runs a query of at most one row, whose columns become variables.
  case row(sql: String)
  /// The query's one value becomes a variable's.
  case assign(name: String, sql: String)
  /// The columns of a query's row become variables, NULL without one.
  case into([String], rule: RowRule, sql: String)
  /// Runs a query for what it does.
  case perform(sql: String)
  /// The value is the run's result.
  case result(sql: String)
  /// The query's rows are added to those that the run gives back.
  case rows(sql: String)
  /// The rows of a cursor are given back.
  case cursorRows(cursor: String)

  // Control flow
  /// Goes on at another step.
  case go(to: Int)
  /// Goes on at another step unless the query's value is true.
  case unless(sql: String, to: Int)
  /// Begins a savepoint with what to do when a step up to `end` fails.
  case block(policies: [Program.Policy], end: Int)
  /// Ends the innermost block.
  case endBlock
  /// Begins steps whose errors are handled; `undoes`: what they did is taken back before a handler runs.
  case attempt(handlers: [ErrorHandler], undoes: Bool, end: Int)
  case endAttempt
  /// Ends a handler: the error before, if any, is the one at hand again.
  case endHandler
  /// An error: the columns are SQLSTATE, text, and perhaps the exception's name and number.
  case raise(sql: String)
  /// The error that is being handled, again.
  case raiseAgain
  /// A message for whoever called.
  case notice(level: String, sql: String)

  // Cursors, calls, texts
  case open(cursor: String, sql: String)
  /// The first column is a query's text in the source dialect, the others are its parameters.
  case openText(cursor: String, sql: String)
  case fetch(cursor: String, into: [String], motion: CursorMotion)
  case close(cursor: String)
  /// Another program; the columns are its arguments, what it gives back becomes variables.
  case call(routine: String, into: [String], sql: String)
  /// The first column is a statement's text in the source dialect, the others are its parameters.
  case execute(into: [String], rule: RowRule, sql: String)
  case transaction(TransactionStep)
}

/// How many rows SELECT INTO may meet.
public enum RowRule: String, Sendable {
  /// The first counts.
  case first
  /// Exactly one (PostgreSQL's STRICT).
  case one
  /// None or one (Snowflake).
  case atMostOne = "most"
}

/// Where a FETCH goes.
public enum CursorMotion: Hashable, Sendable {
  case next, prior, first, last
  case absolute(Int)
  case relative(Int)
}

public enum TransactionStep: String, Sendable { case begin, commit, rollback }

/// What a handler takes and where it begins. A condition is a SQLSTATE, a class as `22*`, `others`, `any`, `statement`,
/// `expression`, or `exception:name`.
public struct ErrorHandler: Hashable, Sendable {
  public let conditions: [String]
  public let target: Int

  public init(conditions: [String], target: Int) {
    self.conditions = conditions
    self.target = target
  }
}

extension ProgramStep {
  /// Whether it runs as the source's dialect has it: texts, calls, what is counted.
  var dependsOnDialect: Bool {
    switch self {
    case .into, .perform, .openText, .call, .execute: true
    default: false
    }
  }
}
