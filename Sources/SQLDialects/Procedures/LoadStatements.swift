import Procedures
import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// The statements of a load, as every target has them: the source with a mask of failed rules, the verdict a mask,
/// the figures, the write, the refused rows. Integers decide; decimals are only stored.
///
/// One pass over the source, whatever the number of rules: a bit of the mask for each rule that failed, and one for
/// each that did not apply. Score and issues follow from the mask alone.
struct LoadStatements {
  let load: Load
  let tables: WorkingTables
  let spelling: any LoadSpelling
  var printer: SQLPrinter

  private var quoted: (String) -> String { printer.spelling.quoted }

  // MARK: Source

  /// The load's query with the loader's columns, each row marked.
  mutating func source() -> [String] {
    var lines = ["WITH source\(columnList) \(spelling.materialized) ("] + query().indented(4) + [")"]
    let mask = self.mask()
    lines.append("SELECT source.*,")
    lines += mask.dropLast().indented(7)
    lines.append("       \(mask[mask.count - 1]) AS tc_mask,")
    lines += duplicate().indented(7)
    lines.append("  FROM source")
    return lines
  }

  /// Columns that the query leaves without a name get theirs here.
  private var columnList: String {
    guard case .query(let query) = load.source, !namesAllColumns(query) else { return "" }
    return " (" + (load.columns.map { quoted($0.name) } + extras.map(\.name)).joined(separator: ", ") + ")"
  }

  private func namesAllColumns(_ query: QueryID) -> Bool {
    guard case .select(let id) = printer.model.script.tree[query] else { return false }
    let script = printer.model.script
    return script.tree[script.tree[id].items].allSatisfy { item in
      if !script.tree[item].alias.isNone { return true }
      switch script.tree[script.tree[item].value] {
      case .column, .qualified, .star, .starOf: return true
      default: return false
      }
    }
  }

  private mutating func query() -> [String] {
    switch load.source {
    case .query(let query): return printer.lines(query, adding: extras)
    case .table(let name):
      let alias = quoted(load.sourceAlias)
      let items = load.columns.map { "\(alias).\(quoted($0.name))" } + extras.map { "\($0.value) AS \($0.name)" }
      return ["SELECT " + items.joined(separator: ",\n       "), "  FROM \(printer.spelling.name(of: name)) AS \(alias)"]
    }
  }

  /// The raw row's identity and record, so that a refused row can be found again and nothing a cast lost is gone.
  private var extras: [(value: String, name: String)] {
    guard let airbyte = load.airbyte else { return [] }
    let alias = quoted(airbyte.alias)
    var extras = [("\(alias)._airbyte_raw_id", "tc_identity"), ("\(alias)._airbyte_data", "tc_record")]
    if airbyte.needsChanges {
      let length = printer.spelling.arrayLength("\(alias)._airbyte_meta", path: [.key("changes")])
      extras.append(("coalesce(\(length), 0)", "tc_changes"))
    }
    return extras
  }

  // MARK: Mask

  private mutating func mask() -> [String] {
    guard !load.rules.isEmpty else { return ["0"] }
    return load.rules.enumerated().map { index, rule in
      (index == 0 ? "  " : "+ ") + maskTerm(rule)
    }
  }

  private mutating func maskTerm(_ rule: QualityRule) -> String {
    let condition = printer.text(rule.condition)
    let failed =
      rule.nullsPass
      ? "CASE WHEN NOT (\(condition)) THEN \(rule.failedBit) ELSE 0 END" : "CASE WHEN \(condition) THEN 0 ELSE \(rule.failedBit) END"
    guard !rule.applies.isNone else { return failed }
    return "CASE WHEN \(printer.text(rule.applies)) THEN \(failed) ELSE \(rule.inapplicableBit) END"
  }

  // MARK: Duplicates

  /// All rows of a key but the latest. Rows without a key are not compared.
  private mutating func duplicate() -> [String] {
    guard let unique = load.unique, !spelling.settlesDuplicatesLater else { return ["FALSE AS tc_duplicate"] }
    let present = unique.columns.map { "\(quoted($0)) IS NOT NULL" }.joined(separator: " AND ")
    return [
      "\(present) AND row_number() OVER (",
      "    PARTITION BY \(unique.columns.map(quoted).joined(separator: ", "))",
      "    ORDER BY",
    ] + latestFirst(unique).separated(by: ",").indented(8) + ["  ) > 1 AS tc_duplicate"]
  }

  /// Marks the duplicates of a working table that does not have them yet; nil where there is nothing to mark.
  mutating func markDuplicates() -> [String]? {
    guard let unique = load.unique, spelling.settlesDuplicatesLater else { return nil }
    let keys = unique.columns.map(quoted)
    let list = keys.joined(separator: ", ")
    let present = keys.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
    return [
      "UPDATE \(tables.source) SET tc_duplicate = TRUE WHERE \(rowID) IN (", "    SELECT id FROM (",
      "        SELECT \(rowID) AS id, row_number() OVER (", "            PARTITION BY \(list)", "            ORDER BY",
    ] + latestFirst(unique).separated(by: ",").indented(16) + [
      "        ) AS place", "          FROM \(tables.source)",
      "         WHERE (\(list)) IN (SELECT \(list) FROM \(tables.source) WHERE \(present) GROUP BY \(list) HAVING count(*) > 1)",
      "    ) WHERE place > 1", ")",
    ]
  }

  /// The engine's own number of a row, by a name that no column has.
  private var rowID: String {
    ["rowid", "_rowid_", "oid"].first { name in !load.columns.contains { $0.name == name } } ?? "rowid"
  }

  private mutating func latestFirst(_ unique: Uniqueness) -> [String] {
    var terms: [String] = []
    if !unique.latestBy.isNone { terms.append(printer.text(unique.latestBy) + " DESC NULLS LAST") }
    for column in load.columns where !unique.columns.contains(column.name) {
      terms.append(spelling.sortable(quoted(column.name), isText: column.type.isText, isJSON: column.type == .json) + " DESC NULLS LAST")
    }
    if load.airbyte != nil { terms.append(spelling.sortable("tc_identity", isText: true, isJSON: false) + " DESC NULLS LAST") }
    return terms.isEmpty ? [quoted(unique.columns[0])] : terms
  }

  // MARK: Verdict

  /// What becomes of the rows of each mask: points in thousandths, half rounded up.
  func verdict() -> [String] {
    let masks = [
      "SELECT tc_mask,",
      "       \(spelling.count(where: "NOT tc_duplicate")) AS tc_rows,",
      "       \(issues) AS tc_issues,",
      "       \(totalWeight)\(weights { $0.inapplicableBit }.map { "\n         - " + $0 }.joined()) AS applicable,",
      "       \(failedWeight) AS failed",
      "  FROM \(tables.source) GROUP BY tc_mask",
    ]
    let points =
      load.score == nil
      ? "CAST(NULL AS \(printer.spelling.typeName(.integer)))"
      : spelling.quotient("2000 * (applicable - failed) + applicable", "nullif(2 * applicable, 0)")
    let scored = ["SELECT tc_mask, tc_rows, tc_issues, \(points) AS tc_points", "  FROM ("] + masks.indented(4) + [") AS masks"]
    return [
      "SELECT tc_mask, tc_rows, tc_issues, tc_points, \(spelling.score("tc_points")) AS tc_score,",
      "       \(reason) AS tc_reason,",
      "       \(flagged) AS tc_flagged", "  FROM (",
    ] + scored.indented(4) + [") AS verdicts"]
  }

  private var totalWeight: Int { load.rules.reduce(0) { $0 + $1.weight } }

  private var failedWeight: String {
    let terms = weights { $0.failedBit }
    return terms.isEmpty ? "0" : terms.joined(separator: "\n         + ")
  }

  private func weights(_ bit: (QualityRule) -> Int64) -> [String] {
    load.rules.filter { bit($0) != 0 }.map { "CASE WHEN \(spelling.hasBits("tc_mask", bit($0))) THEN \($0.weight) ELSE 0 END" }
  }

  private var issues: String {
    spelling.issues(load.rules.map { (spelling.hasBits("tc_mask", $0.failedBit), printer.spelling.literal($0.name)) })
  }

  private var reason: String {
    var branches: [String] = []
    let hard = load.rules.filter { $0.consequence != .keep }.reduce(0) { $0 | $1.failedBit }
    if hard != 0 { branches.append("WHEN \(spelling.hasBits("tc_mask", hard)) THEN 'rule'") }
    if let score = load.score, score.rejects { branches.append("WHEN tc_points < \(score.flagAt) THEN 'score'") }
    return branches.isEmpty ? "CAST(NULL AS \(printer.spelling.typeName(.text)))" : "CASE \(branches.joined(separator: " ")) END"
  }

  private var flagged: String {
    guard let score = load.score else { return "FALSE" }
    return "coalesce(tc_points < \(score.acceptAt), TRUE)"
  }

  // MARK: Figures

  /// Values and the figures that they are, over the verdict.
  func figures(rowsIn: String) -> [(value: String, name: String)] {
    let live = spelling.total("tc_rows", where: nil)
    return [
      (spelling.total("tc_rows", where: "tc_reason IS NOT NULL"), "rows_rejected"),
      ("\(rowsIn) - \(live)", "rows_duplicate"),
      (spelling.total("tc_rows", where: "tc_reason IS NULL AND tc_flagged"), "rows_flagged"),
      (spelling.total("tc_rows", where: "tc_points IS NOT NULL"), "rows_scored"),
      (spelling.total("tc_rows * tc_points", where: nil), "points_total"),
      (spelling.smallest("tc_points", where: "tc_rows > 0"), "score_min"),
    ]
  }

  /// How many rows each rule applied to, and how many failed it.
  func ruleFigures(_ rule: QualityRule) -> (applicable: String, failed: String) {
    let applies = rule.inapplicableBit == 0 ? nil : "NOT (\(spelling.hasBits("tc_mask", rule.inapplicableBit)))"
    return (
      spelling.total("tc_rows", where: applies), spelling.total("tc_rows", where: spelling.hasBits("tc_mask", rule.failedBit))
    )
  }

  // MARK: Write

  /// The accepted rows, under the name that the file gives its source.
  ///
  /// - Parameter isNumbered: whether each has its number in the working table, as `tc_place`.
  func accepted(isNumbered: Bool = false) -> [String] {
    [
      "SELECT source.*, verdict.tc_score, verdict.tc_issues\(isNumbered ? ", source.\(rowID) AS tc_place" : "")",
      "  FROM \(tables.source) AS source JOIN \(tables.verdict) AS verdict ON verdict.tc_mask = source.tc_mask",
      " WHERE NOT source.tc_duplicate AND verdict.tc_reason IS NULL",
    ]
  }

  var sourceAlias: String { quoted(load.sourceAlias) }
  var targetAlias: String { quoted(load.targetAlias) }
  var target: String { printer.spelling.name(of: load.target.name) }

  /// How a source row finds its target row; nil where it never does.
  mutating func match() -> String? {
    switch load.match {
    case .none: nil
    case .condition(let condition): printer.text(condition)
    case .columns(let columns):
      zip(columns, load.keys).map { "\(targetAlias).\(quoted($0)) = \(value($1.source))" }.joined(separator: " AND ")
    }
  }

  mutating func value(_ value: Load.Value) -> String {
    switch value {
    case .output(let name): "\(sourceAlias).\(quoted(name))"
    case .expression(let expression): printer.text(expression)
    }
  }

  /// A decimal is cut to its column's scale before it is compared and stored, so that an equal row stays unwritten.
  private mutating func written(_ assignment: Load.Assignment) -> String {
    let type = load.target.column(assignment.column)?.type ?? .unknown
    switch assignment.value {
    case .output(let name):
      let from = load.columns.first { $0.name == name }?.type ?? .unknown
      if let text = printer.stored(value(assignment.value), from: from, as: type) { return text }
      printer.refuse("a value of another type in '\(assignment.column)'", at: load.statement, help: "convert it in the query")
      return "NULL"
    case .expression(let expression): return printer.written(expression, as: type)
    }
  }

  /// The columns that a branch writes, the score and the issues among them.
  mutating func assignments(_ branch: Load.Branch) -> [(column: String, value: String)] {
    var pairs = branch.assignments.map { (column: quoted($0.column), value: written($0)) }
    guard let score = load.score, branch.action == .update || branch.action == .insert else { return pairs }
    pairs.append((quoted(score.column), "\(sourceAlias).tc_score"))
    if !score.issues.isEmpty { pairs.append((quoted(score.issues), "\(sourceAlias).tc_issues")) }
    return pairs
  }

  mutating func condition(_ branch: Load.Branch) -> String? {
    branch.condition.isNone ? nil : printer.text(branch.condition, above: 3)
  }

  /// Whether an UPDATE would change its row.
  mutating func changes(_ update: Load.Branch, negated: Bool) -> String {
    let pairs = assignments(update).map { ("\(targetAlias).\($0.column)", $0.value) }
    return spelling.differ(pairs, negated: negated)
  }

  /// MERGE, or INSERT where no row finds a target row.
  mutating func write(inserting verb: String = "INSERT INTO") -> [String] {
    guard let match = match() else { return insert(verb) }
    var lines = ["MERGE INTO \(target) AS \(targetAlias)", "USING ("] + accepted().indented(4) + [") AS \(sourceAlias) ON \(match)"]
    for branches in [load.matchedBranches, load.unmatchedBranches] {
      for (place, branch) in branches.enumerated() { lines += when(branch, behind: branches[..<place]) }
    }
    return lines
  }

  /// A branch as MERGE has it. DO NOTHING, which not all targets know, is what the branches behind it leave out.
  private mutating func when(_ branch: Load.Branch, behind earlier: ArraySlice<Load.Branch>) -> [String] {
    var tests = passed(earlier) + [condition(branch)].compactMap { $0 }
    if branch.action == .update { tests.append(changes(branch, negated: false)) }
    let head = "WHEN \(branch.isMatched ? "" : "NOT ")MATCHED\(tests.map { " AND \($0)" }.joined()) THEN"
    let pairs = assignments(branch)
    switch branch.action {
    case .update: return ["\(head) UPDATE SET"] + pairs.map { "\($0.column) = \($0.value)" }.separated(by: ",").indented(4)
    case .insert:
      return [
        "\(head) INSERT (\(pairs.map(\.column).joined(separator: ", ")))", "    VALUES (\(pairs.map(\.value).joined(separator: ", ")))",
      ]
    case .delete: return ["\(head) DELETE"]
    case .nothing: return []
    }
  }

  /// A row that an earlier branch takes and leaves as it is does not come to the next.
  private mutating func passed(_ earlier: ArraySlice<Load.Branch>) -> [String] {
    var tests: [String] = []
    for branch in earlier where branch.action == .update || branch.action == .nothing {
      if let condition = condition(branch) { tests.append("NOT coalesce(\(condition), FALSE)") }
    }
    return tests
  }

  private mutating func insert(_ verb: String) -> [String] {
    guard let branch = load.branches.first(where: { $0.action == .insert }) else { return [] }
    let pairs = assignments(branch)
    return [
      "\(verb) \(target) (\(pairs.map(\.column).joined(separator: ", ")))", "SELECT \(pairs.map(\.value).joined(separator: ", "))",
      "  FROM (",
    ] + accepted().indented(4) + [") AS \(sourceAlias)"]
  }

  /// The accepted rows that no branch writes.
  mutating func unchangedCount() -> [String] {
    guard let match = match() else { return ["SELECT 0 AS rows_unchanged"] }
    let key = "\(targetAlias).\(quoted(load.keys[0].target))"
    let matched = unchanged(load.matchedBranches[...])
    let unmatched = unchanged(load.unmatchedBranches[...])
    return ["SELECT count(*) AS rows_unchanged", "  FROM ("] + accepted().indented(4) + [
      ") AS \(sourceAlias) LEFT JOIN \(target) AS \(targetAlias) ON \(match)",
      " WHERE CASE WHEN \(key) IS NOT NULL THEN \(matched) ELSE \(unmatched) END",
    ]
  }

  /// Whether a row that comes to these branches stays as it is.
  private mutating func unchanged(_ branches: ArraySlice<Load.Branch>) -> String {
    guard let branch = branches.first else { return "TRUE" }
    let own = branch.action == .update ? changes(branch, negated: true) : branch.action == .nothing ? "TRUE" : "FALSE"
    guard let condition = condition(branch) else { return own }
    let rest = unchanged(branches.dropFirst())
    guard rest == "TRUE" else { return "CASE WHEN \(condition) THEN \(own) ELSE \(rest) END" }
    return own == "FALSE" ? "NOT coalesce(\(condition), FALSE)" : "(\(own) OR NOT coalesce(\(condition), FALSE))"
  }

  /// Keys that more than one accepted row has: a MERGE would write one of them at random.
  mutating func repeatedKeys() -> [String]? {
    guard !load.keys.isEmpty, !uniqueCoversKeys else { return nil }
    let finds = changesOnly ? match().map { ["   AND EXISTS (SELECT 1 FROM \(target) AS \(targetAlias) WHERE \($0))"] } ?? [] : []
    let keys = load.keys.map { value($0.source) }
    let present = keys.map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
    return ["SELECT 'more than one row of the source has the key ' || \(shown(keys))", "  FROM ("] + accepted().indented(4) + [
      ") AS \(sourceAlias) WHERE \(present)"
    ] + finds + [" GROUP BY \(keys.joined(separator: ", ")) HAVING count(*) > 1 ORDER BY 1 LIMIT 1"]
  }

  /// Whether rows that find no target row are of no account.
  private var changesOnly: Bool { load.unmatchedBranches.allSatisfy { $0.action == .nothing } }

  private func shown(_ keys: [String]) -> String {
    let texts = keys.map { "CAST(\($0) AS \(printer.spelling.typeName(.text)))" }
    return printer.spelling.collated("(" + texts.joined(separator: " || ', ' || ") + ")", .text)
  }

  private var uniqueCoversKeys: Bool {
    guard let unique = load.unique else { return false }
    let outputs = load.keys.compactMap { key -> String? in
      switch key.source {
      case .output(let name): return name
      case .expression(let expression):
        guard case .qualified(_, let name) = printer.model.script.tree[expression] else { return nil }
        return printer.model.script.name(name)
      }
    }
    return Set(unique.columns).isSubset(of: outputs)
  }

  // MARK: Refused rows

  /// Duplicates that are to be kept, and rows with a reason.
  var refused: String {
    load.unique?.isRejected == true
      ? "source.tc_duplicate OR verdict.tc_reason IS NOT NULL" : "NOT source.tc_duplicate AND verdict.tc_reason IS NOT NULL"
  }

  /// A row read again replaces its entry, and one that is good now leaves it.
  func forgetRefused(_ rejects: RejectTable) -> String? {
    guard load.airbyte != nil else { return nil }
    return "DELETE FROM \(printer.spelling.name(of: rejects.name)) WHERE _tc_identity IN (SELECT tc_identity FROM \(tables.source))"
  }

  func keepRefused(_ rejects: RejectTable, run: (id: String, time: String, ruleSet: String)) -> [String] {
    let columns = load.columns.map { quoted($0.name) }
    let (identity, record) = load.airbyte == nil ? ("NULL", "NULL") : ("source.tc_identity", "source.tc_record")
    let names = columns + RejectColumns.names
    return [
      "INSERT INTO \(printer.spelling.name(of: rejects.name)) (\(names.joined(separator: ", ")))",
      "SELECT \(columns.map { "source.\($0)" }.joined(separator: ", ")),",
      "       CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END, verdict.tc_score, verdict.tc_issues,",
      "       \(run.id), \(run.time), \(run.ruleSet), \(identity), \(record)",
      "  FROM \(tables.source) AS source JOIN \(tables.verdict) AS verdict ON verdict.tc_mask = source.tc_mask",
      " WHERE \(refused)",
    ]
  }

  /// Up to a hundred refused rows: they outlive a run that fails.
  func samples() -> [String] {
    let record = load.airbyte == nil ? "NULL" : "source.tc_record"
    let order = load.airbyte == nil ? "1" : spelling.sortable("source.tc_identity", isText: true, isJSON: false)
    return [
      "SELECT CASE WHEN source.tc_duplicate THEN 'duplicate' ELSE verdict.tc_reason END AS reason, \(record) AS record",
      "  FROM \(tables.source) AS source JOIN \(tables.verdict) AS verdict ON verdict.tc_mask = source.tc_mask",
      " WHERE \(refused)", " ORDER BY \(order), 1 LIMIT 100",
    ]
  }
}
