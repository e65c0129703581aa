import Procedures
import SQLEmission

/// A load with branches that would see each other's work: a table tells which branch takes each accepted row, then they run.
///
///     WHEN MATCHED AND s.gone THEN DELETE   WHEN MATCHED THEN UPDATE …   WHEN NOT MATCHED AND NOT s.gone THEN INSERT …
struct LoadChoice {
  private let load: Load
  private let match: String
  var statements: LoadStatements

  init(load: Load, match: String, statements: LoadStatements) {
    self.load = load
    self.match = match
    self.statements = statements
  }

  static func isNeeded(for load: Load) -> Bool {
    load.matchedBranches.count > 1 || load.unmatchedBranches.count > 1 || load.branches.contains { $0.action == .delete }
  }

  private var name: String { statements.tables.choice }

  // MARK: The table

  /// The number of the branch for each row; NULL where the row changes nothing.
  mutating func table() -> [String] {
    let row = "\(statements.targetAlias).rowid"
    let matched = tests(where: true)
    let unmatched = tests(where: false)
    return ["CREATE TEMP TABLE \(name.bare) AS", "SELECT \(statements.sourceAlias).tc_place, \(row) AS tc_row, CASE"]
      + matched.map { "    WHEN \(row) IS NOT NULL\($0)" } + unmatched.map { "    WHEN \(row) IS NULL\($0)" }
      + ["  END AS tc_branch", "  FROM ("] + statements.accepted(isNumbered: true).indented(4) + [
        ") AS \(statements.sourceAlias) LEFT JOIN \(statements.target) AS \(statements.targetAlias) ON \(match)"
      ]
  }

  /// ` AND condition THEN 2`
  private mutating func tests(where isMatched: Bool) -> [String] {
    var tests: [String] = []
    for (place, branch) in load.branches.enumerated() where branch.isMatched == isMatched {
      tests.append("\(statements.condition(branch).map { " AND \($0)" } ?? "") THEN \(choice(branch, number: place + 1))")
    }
    return tests
  }

  private mutating func choice(_ branch: Load.Branch, number: Int) -> String {
    switch branch.action {
    case .nothing: "NULL"
    case .update: "CASE WHEN \(statements.changes(branch, negated: false)) THEN \(number) END"
    case .insert, .delete: "\(number)"
    }
  }

  var unchangedCount: String { "SELECT count(*) AS rows_unchanged FROM \(name) WHERE tc_branch IS NULL" }

  // MARK: The branches

  /// Deletes come first: what they take away may be in the way of the others.
  mutating func writes() -> [[String]] {
    var writes: [[String]] = []
    for action in [Load.Branch.Action.delete, .update, .insert] {
      for (place, branch) in load.branches.enumerated() where branch.action == action { writes.append(write(branch, number: place + 1)) }
    }
    return writes
  }

  private mutating func write(_ branch: Load.Branch, number: Int) -> [String] {
    let pairs = statements.assignments(branch)
    switch branch.action {
    case .delete:
      return ["DELETE FROM \(statements.target) WHERE rowid IN (SELECT tc_row FROM \(name) WHERE tc_branch = \(number))"]
    case .insert:
      return [
        "INSERT INTO \(statements.target) (\(pairs.map(\.column).joined(separator: ", ")))",
        "SELECT \(pairs.map(\.value).joined(separator: ", "))",
      ] + rows(number)
    case .update:
      return ["UPDATE \(statements.target) AS \(statements.targetAlias) SET"]
        + pairs.map { "\($0.column) = \($0.value)" }.separated(by: ",").indented(4) + rows(number) + [
          "   AND \(statements.targetAlias).rowid = tc_choice.tc_row"
        ]
    case .nothing: return []
    }
  }

  /// The accepted rows that a branch takes.
  private func rows(_ number: Int) -> [String] {
    ["  FROM \(name) AS tc_choice JOIN ("] + statements.accepted(isNumbered: true).indented(4) + [
      ") AS \(statements.sourceAlias) ON \(statements.sourceAlias).tc_place = tc_choice.tc_place", " WHERE tc_choice.tc_branch = \(number)",
    ]
  }
}
