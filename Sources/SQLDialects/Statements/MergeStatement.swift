import SQLEmission
import SQLSchema
import SQLSemantics
import SQLSyntax

/// MERGE: as it stands where the target has it, else by a table of what is to happen to each row.
enum MergeStatement {
  static func statements(_ merge: Merge, _ id: StatementID, _ printer: inout SQLPrinter) -> [TargetStatement] {
    let branches = printer.model.script.tree[merge.branches].map { printer.model.script.tree[$0] }
    if branches.contains(where: \.bySource) {
      printer.refuse("WHEN NOT MATCHED BY SOURCE", at: id, help: "delete or update those rows by a statement of their own")
    }
    for feature in printer.model.script.tree.features(in: id) where feature.kind == .overriding || feature.kind == .defaultValues {
      printer.refuse("\(feature.kind.rawValue) of MERGE", at: feature.token, help: "insert those rows by a statement of their own")
    }
    if !printer.spelling.hasLateral { return MergePlan(merge, branches, id).statements(&printer) }
    return [.counted(native(merge, branches, id, &printer))]
  }

  private static func native(_ merge: Merge, _ branches: [MergeBranch], _ id: StatementID, _ printer: inout SQLPrinter) -> [String] {
    var lines = ["MERGE INTO \(PlainStatements.target(merge.target, merge.alias, printer))"]
    lines.append("USING " + printer.table(merge.source).joined(separator: "\n"))
    lines.append("   ON \(printer.text(merge.condition))")
    let said =
      printer.spelling.hasEmptyBranches ? branches.map { (branch: $0, condition: condition($0, &printer)) } : full(branches, &printer)
    if said.isEmpty { printer.refuse("a MERGE that changes nothing", at: id, help: "leave it out") }
    return lines + said.map { "WHEN \($0.branch.isMatched ? "" : "NOT ")MATCHED\($0.condition) THEN \(action($0.branch, merge, &printer))" }
  }

  private static func condition(_ branch: MergeBranch, _ printer: inout SQLPrinter) -> String {
    branch.condition.isNone ? "" : " AND \(printer.text(branch.condition))"
  }

  /// The branches that change something, where there is no DO NOTHING: those behind such a one leave its rows out.
  private static func full(_ branches: [MergeBranch], _ printer: inout SQLPrinter) -> [(branch: MergeBranch, condition: String)] {
    var untaken = [true: [String](), false: [String]()]
    var said: [(branch: MergeBranch, condition: String)] = []
    for branch in branches {
      guard let before = untaken[branch.isMatched] else { continue }
      let own = branch.condition.isNone ? nil : printer.text(branch.condition)
      if branch.action == .nothing {
        untaken[branch.isMatched] = own.map { before + ["NOT COALESCE(\($0), FALSE)"] }
      } else {
        let tests = before + (own.map { [before.isEmpty ? $0 : "(\($0))"] } ?? [])
        said.append((branch, tests.map { " AND " + $0 }.joined()))
      }
    }
    return said
  }

  private static func action(_ branch: MergeBranch, _ merge: Merge, _ printer: inout SQLPrinter) -> String {
    switch branch.action {
    case .update: return "UPDATE SET \(PlainStatements.assignments(branch.assignments, of: merge.target, &printer))"
    case .delete: return "DELETE"
    case .nothing: return "DO NOTHING"
    case .insert:
      let (columns, values) = inserted(branch, merge, &printer)
      let list = columns.isEmpty ? "" : " (\(columns.joined(separator: ", ")))"
      return "INSERT\(list) VALUES (\(values.joined(separator: ", ")))"
    }
  }

  /// The columns that a branch inserts and their values.
  static func inserted(_ branch: MergeBranch, _ merge: Merge, _ printer: inout SQLPrinter) -> (columns: [String], values: [String]) {
    let script = printer.model.script
    let table = printer.model.catalogue.tables[printer.model.objectName(merge.target)]
    let named = script.tree[branch.columns].map { script.name($0) }
    let names = named.isEmpty && !printer.staysAsWritten ? table?.columns.map(\.name) ?? [] : named
    let values = script.tree[branch.values].enumerated().map { place, value in
      printer.written(value, as: place < names.count ? PlainStatements.type(of: names[place], merge.target, printer) : .unknown)
    }
    return (names.prefix(values.count).map { printer.spelling.quoted($0) }, values)
  }
}
