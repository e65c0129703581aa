import Diagnostics
import SQLSemantics
import SQLSyntax

/// A rule about single actions of ALTER TABLE, where a change waits for those who use the table and others wait for the change.
protocol AlterationRule: BodyRule {
  func finding(about alteration: Migration.Alteration, in context: LintContext) -> Diagnostic?
  /// About statements that do the same without ALTER TABLE.
  func otherFindings(in context: LintContext) -> [Diagnostic]
}

extension AlterationRule {
  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript, context.script.grammar.locksChangedTables else { return [] }
    return context.migration.alterations.compactMap { finding(about: $0, in: context) } + otherFindings(in: context)
  }

  func otherFindings(in context: LintContext) -> [Diagnostic] { [] }
}
