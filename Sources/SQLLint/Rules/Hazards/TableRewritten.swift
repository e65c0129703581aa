import Diagnostics
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceText

/// A change writes every row of a table anew, and nobody reads or writes the table meanwhile.
///
///     ALTER TABLE call ALTER COLUMN id TYPE bigint;
///
/// Measured on PostgreSQL 15 by `relfilenode`: any change of type but varchar to a longer one or to text and numeric to more digits of
/// the same scale; a new column with a volatile default, an identity or a stored expression; SET LOGGED and UNLOGGED.
struct TableRewritten: AlterationRule {
  let code = "MIG005"
  let name = "table-rewritten"
  let summary = "a change writes every row anew under ACCESS EXCLUSIVE"
  let defaultSeverity = Severity.warning
  let presets = Preset.onMigration

  func finding(about alteration: Migration.Alteration, in context: LintContext) -> Diagnostic? {
    rewrite(by: alteration, context).map { finding(alteration.table, $0, context.script) }
  }

  func otherFindings(in context: LintContext) -> [Diagnostic] {
    context.migration.steps.indices.compactMap { command(at: $0, context) }
  }

  private struct Rewrite {
    let range: SourceRange
    let help: String
  }

  private func finding(_ table: NameID, _ rewrite: Rewrite, _ script: Script) -> Diagnostic {
    finding(
      "every row of '\(script.written(table))' is written anew, and nobody reads or writes it meanwhile (ACCESS EXCLUSIVE)",
      at: rewrite.range,
      help: rewrite.help)
  }

  private func rewrite(by alteration: Migration.Alteration, _ context: LintContext) -> Rewrite? {
    let (script, action) = (context.script, alteration.action)
    switch action.kind {
    case .addColumn where !action.column.isNone: return rewrite(adding: script.tree[action.column], action, script)
    case .alterColumn where !action.type.isNone: return rewrite(changing: alteration, context)
    case .other: return rewrite(by: action.tokens, script)
    default: return nil
    }
  }

  // MARK: New columns

  private func rewrite(adding column: ColumnDefinition, _ action: AlterAction, _ script: Script) -> Rewrite? {
    let help = "add the column without it, fill it in batches, and set the default for new rows"
    if !column.defaultValue.isNone, let call = volatileCall(in: column.defaultValue, script) {
      return Rewrite(range: script.range(call), help: help)
    }
    if column.isIdentity, let range = script.range(of: ["identity"], in: action.tokens) { return Rewrite(range: range, help: help) }
    if !column.type.isNone,
      ["serial", "bigserial", "smallserial", "serial4", "serial8"].contains(script.name(script.tree[column.type].name))
    {
      return Rewrite(range: script.range(script.tree[column.type].token), help: help)
    }
    guard !column.generated.isNone, let range = script.range(of: ["stored"], in: action.tokens) else { return nil }
    return Rewrite(range: range, help: "add a plain column, fill it in batches and keep it with a trigger, or compute it in a view")
  }

  private static let volatile: Set = [
    "random", "gen_random_uuid", "uuid_generate_v4", "uuid_generate_v1", "uuid_generate_v1mc", "clock_timestamp", "timeofday", "nextval",
    "setseed", "gen_random_bytes", "txid_current", "uuidv7", "uuidv4",
  ]

  private func volatileCall(in value: ExpressionID, _ script: Script) -> ExpressionID? {
    script.expressions(in: value).first { script.calledName($0).map(Self.volatile.contains) ?? false }
  }

  // MARK: Other types

  /// TYPE t, where that is not only another name of what is there.
  private func rewrite(changing alteration: Migration.Alteration, _ context: LintContext) -> Rewrite? {
    let (script, action) = (context.script, alteration.action)
    let before = context.type(of: script.name(action.name), in: alteration.table)
    guard before.map({ changes($0, to: action.type, script) }) ?? surelyChanges(to: action.type, action, script) else { return nil }
    return Rewrite(
      range: script.range(script.tree[action.type].token),
      help: "add a column of the new type, keep both with a trigger, fill it in batches, and change over to it")
  }

  private func changes(_ before: SQLType, to type: TypeID, _ script: Script) -> Bool {
    let name = script.name(script.tree[type].name)
    let numbers = script.tree[script.tree[type].arguments].compactMap { Int(script.text($0)) }
    switch before {
    case .unknown: return false
    case .text(let length):
      if name == "text" || name == "varchar" && numbers.isEmpty { return false }
      return name != "varchar" || length == 0 || (numbers.first ?? 0) < Int(length)
    case .decimal(let precision, let scale):
      guard ["numeric", "decimal"].contains(name) else { return true }
      return !numbers.isEmpty && ((numbers.first ?? 0) < Int(precision) || (numbers.dropFirst().first ?? 0) != Int(scale))
    default: return true
    }
  }

  /// Without the old type: a number or a time is never the same as it was; a text may be.
  private func surelyChanges(to type: TypeID, _ action: AlterAction, _ script: Script) -> Bool {
    if script.tree[action.options].contains(where: { isUsing(script.tree[$0], script) }) { return true }
    let same: Set = [
      "text", "varchar", "character", "char", "numeric", "decimal", "timestamp", "timestamptz", "citext", "cidr", "inet", "bit", "varbit",
    ]
    return !same.contains(script.name(script.tree[type].name)) && !script.tree[type].isArray
      && Self.known.contains(script.name(script.tree[type].name))
  }

  private static let known: Set = [
    "int", "integer", "bigint", "smallint", "int2", "int4", "int8", "real", "double", "float", "float4", "float8", "uuid", "jsonb", "json",
    "date", "boolean", "bool", "bytea", "interval", "time",
  ]

  private func isUsing(_ option: Property, _ script: Script) -> Bool {
    !option.words.isEmpty && script.name(TokenID(raw: option.words.first)) == "using" && !isPlain(option.value, script)
  }

  /// `USING note::text` says no more than the type does.
  private func isPlain(_ value: ExpressionID, _ script: Script) -> Bool {
    guard !value.isNone, case .cast(let inner, let type, trying: _) = script.tree[value], script.column(inner) != nil else { return false }
    return ["text", "varchar"].contains(script.name(script.tree[type].name))
  }

  // MARK: Storage

  private func rewrite(by tokens: Extent, _ script: Script) -> Rewrite? {
    for words in [["set", "logged"], ["set", "unlogged"], ["set", "access", "method"], ["set", "tablespace"]] {
      guard let range = script.range(of: words, in: tokens), tokens.first == script.token("set", in: tokens).raw else { continue }
      return Rewrite(range: range, help: "do it in a time without load, and set lock_timeout before it")
    }
    return nil
  }

  /// VACUUM FULL t, CLUSTER t
  private func command(at index: Int, _ context: LintContext) -> Diagnostic? {
    let (script, statement) = (context.script, context.migration.steps[index].statement)
    guard case .command(let id) = script.tree[statement] else { return nil }
    let extent = script.tree.extent(of: statement)
    let verb = script.name(script.tree[id].verb)
    guard verb == "cluster" || verb == "vacuum" && script.holds("full", in: extent), extent.last > extent.first,
      !context.migration.isNew(TokenID(raw: extent.last), at: index, script)
    else { return nil }
    let word = verb == "cluster" ? TokenID(raw: extent.last) : script.token("full", in: extent)
    return finding(
      "every row is written anew, and nobody reads or writes the table meanwhile (ACCESS EXCLUSIVE)", at: script.range(word),
      help: "plain VACUUM stops nobody; for smaller files there is pg_repack")
  }
}
