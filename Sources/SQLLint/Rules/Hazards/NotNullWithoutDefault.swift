import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A column that must not be NULL is added to rows that have no value for it.
///
///     ALTER TABLE account ADD COLUMN region text NOT NULL;
struct NotNullWithoutDefault: BodyRule {
  let code = "MIG002"
  let name = "not-null-without-default"
  let summary = "a NOT NULL column without a default is added to a table that has rows"
  let defaultSeverity = Severity.error
  let presets = Preset.all

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let script = context.script
    return context.migration.alterations.compactMap { alteration in
      guard alteration.action.kind == .addColumn, !alteration.action.column.isNone else { return nil }
      let column = script.tree[alteration.action.column]
      guard needsValue(column, script), let words = words(of: column, in: alteration.action.tokens, script) else { return nil }
      let table = script.written(alteration.table)
      return finding(
        "the rows that '\(table)' has get no value for '\(script.text(column.name))': this fails as soon as there is one", at: words,
        help: "give it a DEFAULT; or add it without NOT NULL, fill it, and set NOT NULL in a later step")
    }
  }

  /// NOT NULL, and nothing that gives it a value.
  private func needsValue(_ column: ColumnDefinition, _ script: Script) -> Bool {
    guard column.isNotNull || column.isPrimaryKey else { return false }
    guard column.defaultValue.isNone || isNull(column.defaultValue, script) else { return false }
    return column.generated.isNone && !column.isIdentity && !isSerial(column.type, script)
  }

  private func isNull(_ value: ExpressionID, _ script: Script) -> Bool {
    if case .null = script.tree[value] { true } else { false }
  }

  private func isSerial(_ type: TypeID, _ script: Script) -> Bool {
    !type.isNone && script.name(script.tree[type].name).hasSuffix("serial")
  }

  private func words(of column: ColumnDefinition, in extent: Extent, _ script: Script) -> SourceRange? {
    script.range(of: column.isNotNull ? ["not", "null"] : ["primary", "key"], in: extent)
      ?? script.range(of: ["primary", "key"], in: extent)
  }
}
