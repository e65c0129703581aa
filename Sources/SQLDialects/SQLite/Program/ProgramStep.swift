/// One step of a program. SQL takes the program's variables as `:name`.
public enum ProgramStep: Hashable, Sendable {
  /// Reads project variables: `:tc_<name>` is the text, `:tc_<name>_bound` its thousandths.
  case variables([String])
  case log(level: String, event: String, template: String)
  /// Begins a load: its figures are reset.
  case load(name: String)
  /// Runs a statement; the rows that it changed become a variable, or are added to it.
  case exec(sql: String, count: String?, adds: Bool)
  /// Runs a query of at most one row, whose columns become variables.
  case row(sql: String)
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
  /// Goes on at another step.
  case go(to: Int)
  /// Goes on at another step unless the query's value is true.
  case unless(sql: String, to: Int)
  /// Begins a savepoint with what to do when a step up to `end` fails.
  case block(policies: [Program.Policy], end: Int)
  /// Ends the innermost block.
  case endBlock
  /// The value is the run's result.
  case result(sql: String)
}
