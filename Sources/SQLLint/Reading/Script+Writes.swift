import SQLSemantics
import SQLSyntax
import SourceText

// What a statement writes, and which writes are records of the run rather than its work.

extension Script {
  /// The table whose rows a statement changes.
  func writtenTable(_ statement: StatementID) -> NameID? {
    switch tree[statement] {
    case .insert(let id): tree[id].table
    case .update(let id): tree[id].table
    case .delete(let id): tree[id].table
    case .merge(let id): tree[id].target
    case .truncate(let name): name
    case .with(_, let change, recursive: _): writtenTable(change)
    default: nil
    }
  }

  /// INSERT of rows that stand in the statement: VALUES (…), or SELECT without FROM.
  func insertsWrittenRow(_ statement: StatementID) -> Bool {
    guard case .insert(let id) = tree[statement] else { return false }
    switch tree[tree[id].source] {
    case .values: return true
    case .select(let select): return tree[select].from.isEmpty
    default: return false
    }
  }

  /// A write of rows that come from elsewhere, of a number that the text does not say.
  func isBulkWrite(_ statement: StatementID) -> Bool {
    switch tree[statement] {
    case .insert: !insertsWrittenRow(statement)
    case .update, .delete, .merge: true
    case .with(_, let change, recursive: _): isBulkWrite(change)
    default: false
    }
  }

  /// `etl.load_log`, `ops.job_runs`, `audit`: a table or a procedure whose name says that it records what was done.
  func isRecord(_ name: NameID) -> Bool { Self.speaksOfRecords(self.name(tree[name].name)) }

  private static func speaksOfRecords(_ name: String) -> Bool {
    let words: Set<Substring> = [
      "log", "logs", "logging", "audit", "audits", "run", "runs", "job", "jobs", "history", "status", "execution", "executions", "batch",
      "batches", "control", "monitor", "monitoring", "error", "errors", "journal", "event", "events", "etllog", "joblog",
      "auditlog",
    ]
    return name.split(whereSeparator: { $0 == "_" || $0 == "$" || $0 == "." }).contains(where: words.contains)
  }

  /// A row of a record, or a step of it: `INSERT INTO etl.log … VALUES (…)`, `UPDATE etl.runs SET status = …`, `CALL etl.log_step(…)`.
  func recordsRun(_ statement: StatementID) -> Bool {
    switch tree[statement] {
    case .insert: insertsWrittenRow(statement) && (writtenTable(statement).map(isRecord) ?? false)
    case .update(let id): isRecord(tree[id].table)
    case .call(let id): isRecord(tree[id].name)
    default: false
    }
  }

  /// The tables that a body makes for its session alone.
  func temporaryTables(of body: Body) -> Set<String> {
    var names: Set<String> = []
    for member in body.statements {
      guard case .createTable(let id) = tree[member.id], tree[id].isTemporary else { continue }
      names.insert(name(tree[tree[id].name].name))
    }
    return names
  }
}
