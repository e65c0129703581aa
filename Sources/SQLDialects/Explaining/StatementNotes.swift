/// What targets say in other words than expressions: statements and clauses of the source that are written differently.
///
///     sqlite | QUALIFY | a query over a query
enum StatementNotes {
  /// How a target says a clause or a statement that it has not as such; nil where it has.
  static func note(_ words: String, target: String) -> String? { notes[target]?[words] }

  private static let notes: [String: [String: String]] = Dictionary(
    grouping: lines.split(separator: "\n").map { $0.split(separator: "|").map { trimmed($0) } }, by: { $0[0] }
  ).mapValues { lines in Dictionary(lines.map { ($0[1], $0[2]) }) { first, _ in first } }

  private static func trimmed(_ part: Substring) -> String {
    var part = part.drop { $0 == " " }
    while part.last == " " { part = part.dropLast() }
    return String(part)
  }

  private static let lines = """
    sqlite | QUALIFY | a query over a query
    sqlite | DISTINCT ON | the first row of each group by its number
    sqlite | ROLLUP, CUBE or GROUPING SETS | a query for each set, joined by UNION ALL
    sqlite | WITH TIES | rank() over the same order
    sqlite | GROUP BY ALL | the items that hold no aggregate
    sqlite | GROUP BY DISTINCT | equal grouping sets once
    sqlite | PIVOT | an aggregate with FILTER for each value
    sqlite | UNPIVOT | a query for each column, joined by UNION ALL
    sqlite | IGNORE NULLS | a function of transformc over the window
    sqlite | OVERRIDING | the column is listed, or left out
    sqlite | ALL with INTERSECT or EXCEPT | equal rows are numbered
    sqlite | ORDER BY inside a call | the keys are given to a function
    sqlite | WITHIN GROUP | the keys are given to a function
    postgres | WITHIN GROUP | ORDER BY inside the call
    snowflake | ORDER BY inside a call | WITHIN GROUP
    sqlite | MERGE | a temporary table says what happens to each row, then a statement for each branch
    sqlite | TRUNCATE | DELETE without a condition
    sqlite | DELETE … USING | a condition with EXISTS
    sqlite | CREATE PROCEDURE | a program, which transformc runs
    sqlite | CREATE TABLE | values that columns may hold are checked by constraints
    sqlite | an identity | the row's own number, one by one; a number that a row brings moves the counter, and one that is rolled back is given again
    sqlite | a computed column | a stored column; one that needs a function of transformc is written by transformc alone
    postgres | an identity | GENERATED … AS IDENTITY of eight bytes
    postgres | a computed column | GENERATED ALWAYS AS (…) STORED
    snowflake | an identity | AUTOINCREMENT … ORDER, with gaps
    snowflake | a computed column | AS (…), computed where it is read
    sqlite | IF | steps of a program
    sqlite | CASE as a statement | steps of a program
    sqlite | LOOP | steps of a program
    sqlite | WHILE | steps of a program
    sqlite | REPEAT | steps of a program
    sqlite | FOR | steps of a program
    sqlite | FOREACH | steps of a program
    sqlite | EXIT or CONTINUE | steps of a program
    sqlite | assignment | a step of a program
    sqlite | a variable | a variable of a program
    sqlite | RETURN | a step of a program
    sqlite | RETURN of rows | rows that a program gives back
    sqlite | RAISE | a step of a program
    sqlite | CALL | a step of a program
    sqlite | EXECUTE | the text is compiled when the program runs
    sqlite | PERFORM | a query whose rows are not read
    sqlite | GET DIAGNOSTICS | a variable of a program
    sqlite | BEGIN … END | steps of a program; with a handler under a savepoint
    sqlite | a cursor | rows that are read into the program when it is opened
    sqlite | ASSERT | a step of a program
    postgres | GROUP BY ALL | the items that hold no aggregate
    postgres | PIVOT | an aggregate with FILTER for each value
    postgres | UNPIVOT | a query for each column, joined by UNION ALL
    postgres | IGNORE NULLS | an element of array_agg over the window
    postgres | QUALIFY | a query over a query
    postgres | TRUNCATE | DELETE without a condition, which a transaction can take back
    snowflake | WITH TIES | rank() over the same order
    snowflake | GROUP BY DISTINCT | GROUPING SETS, equal ones once
    snowflake | DEFAULT VALUES | VALUES (DEFAULT)
    postgres | EXECUTE | the statement itself, where the text is known before
    snowflake | EXECUTE | the statement itself, where the text is known before
    snowflake | a cursor | question marks for its variables, which OPEN fills in
    snowflake | DISTINCT ON | QUALIFY over the number of the row
    snowflake | FILTER | CASE inside the aggregate
    snowflake | TRUNCATE | DELETE without a condition, which a transaction can take back
    """
}
