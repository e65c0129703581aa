/// CREATE TABLE, laid out the same way for every dialect: a line for each column and each constraint.
///
///     CREATE TABLE stg.gong_calls (
///       call_id text NOT NULL,
///       PRIMARY KEY (call_id)
///     )
struct TableText {
  let name: String
  let lines: [String]
  /// What follows the closing parenthesis: ` STRICT`.
  var ending = ""

  var statement: String { "CREATE TABLE \(name) (\n" + lines.map { "  " + $0 }.joined(separator: ",\n") + "\n)\(ending)" }
}
