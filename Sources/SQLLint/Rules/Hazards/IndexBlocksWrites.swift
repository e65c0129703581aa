import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// An index is built, rebuilt or dropped while others must wait.
///
///     CREATE INDEX call_owner ON call (owner);
struct IndexBlocksWrites: BodyRule {
  let code = "MIG008"
  let name = "index-blocks-writes"
  let summary = "an index is built, rebuilt or dropped without CONCURRENTLY"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    guard body.isScript, script.grammar.locksChangedTables else { return [] }
    return migration.steps.indices.compactMap { index in
      switch script.tree[migration.steps[index].statement] {
      case .createIndex(let id): created(script.tree[id], at: index, migration, script)
      case .drop(let id): dropped(script.tree[id], at: index, migration, script)
      case .command(let id): rebuilt(script.tree[id], at: index, migration, script)
      default: nil
      }
    } + detached(context)
  }

  /// CONCURRENTLY, where no transaction is open that would refuse it.
  private func fix(behind word: TokenID, _ step: Migration.Step, _ script: Script) -> Diagnostic.Fix? {
    guard step.begin.isNone else { return nil }
    let edit = TextEdit(replacing: script.place(behind: word), with: " CONCURRENTLY")
    return Diagnostic.Fix("do it CONCURRENTLY", .suggested, edits: [edit])
  }

  private func created(_ index: CreateIndex, at number: Int, _ migration: Migration, _ script: Script) -> Diagnostic? {
    let step = migration.steps[number]
    let extent = script.tree.extent(of: step.statement)
    guard !migration.isNew(index.table, at: number, script), !script.holds("concurrently", in: extent), !script.says("only", index.options)
    else {
      return nil
    }
    let word = script.token("index", in: extent)
    guard !word.isNone else { return nil }
    return finding(
      "nobody writes '\(script.written(index.table))' while this index is built (SHARE)", at: script.range(word),
      help: "CREATE INDEX CONCURRENTLY, outside of a transaction, stops nobody", fix: fix(behind: word, step, script))
  }

  private func dropped(_ drop: Drop, at number: Int, _ migration: Migration, _ script: Script) -> Diagnostic? {
    let step = migration.steps[number]
    let extent = script.tree.extent(of: step.statement)
    guard drop.kind == .index, drop.names.count == 1, !script.holds("concurrently", in: extent), !script.holds("cascade", in: extent),
      !isOwn(drop.name, before: number, migration, script)
    else { return nil }
    let word = script.token("index", in: extent)
    return finding(
      "dropping '\(script.written(drop.name))' waits for all who use its table, and all who come later wait for it (ACCESS EXCLUSIVE)",
      at: script.range(word), help: "DROP INDEX CONCURRENTLY, outside of a transaction, stops nobody", fix: fix(behind: word, step, script))
  }

  /// The script created it.
  private func isOwn(_ index: NameID, before number: Int, _ migration: Migration, _ script: Script) -> Bool {
    let name = script.tree[index].name
    return migration.steps[..<number].contains { step in
      guard case .createIndex(let id) = script.tree[step.statement], !script.tree[id].name.isNone else { return false }
      return script.tree[script.tree[id].name].name == name
    }
  }

  /// REINDEX TABLE | INDEX | SCHEMA name
  private func rebuilt(_ command: Command, at number: Int, _ migration: Migration, _ script: Script) -> Diagnostic? {
    let step = migration.steps[number]
    let extent = script.tree.extent(of: step.statement)
    guard script.name(command.verb) == "reindex", !script.holds("concurrently", in: extent), extent.last > extent.first else { return nil }
    let word = ["table", "index", "schema"].map { script.token($0, in: extent) }.first { !$0.isNone }
    guard let word else { return nil }
    return finding(
      "nobody writes the table while its indexes are built anew, and who would read by them waits (SHARE, ACCESS EXCLUSIVE)",
      at: script.range(word), help: "REINDEX … CONCURRENTLY, outside of a transaction, stops nobody", fix: fix(behind: word, step, script))
  }

  /// DETACH PARTITION name
  private func detached(_ context: LintContext) -> [Diagnostic] {
    let (script, migration) = (context.script, context.migration)
    return migration.alterations.compactMap { alteration in
      let tokens = alteration.action.tokens
      guard alteration.action.kind == .other, let words = script.range(of: ["detach", "partition"], in: tokens),
        !script.holds("concurrently", in: tokens), !script.holds("finalize", in: tokens)
      else { return nil }
      return finding(
        "nobody reads or writes '\(script.written(alteration.table))' or any of its partitions meanwhile (ACCESS EXCLUSIVE)", at: words,
        help: "DETACH PARTITION … CONCURRENTLY, outside of a transaction, stops nobody",
        fix: fix(behind: TokenID(raw: tokens.last), migration.steps[alteration.step], script))
    }
  }
}
