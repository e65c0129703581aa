import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText
import TestSupport
import Testing

/// Cases/Names says what names mean and which types expressions have, at the marked places.
struct NamePageTests {
  static let cases = try? MarkdownCase.all(in: "Tests/SQLSemanticsTests/Cases/Names")

  @Test func thereArePages() { #expect((Self.cases ?? []).count > 20) }

  @Test(arguments: cases ?? [])
  func meansWhatIsMarked(_ snippet: MarkdownCase) {
    let marked = MarkedSQL(snippet.text)
    let script = Script(grammar: grammar(of: snippet.text))
    script.parse(marked.file)
    #expect(script.diagnostics.filter { $0.severity == .error } == [], "the snippet is good SQL")
    let model = Bindings(script, dialect: .of(script.grammar))
    let places = marked.marks(of: descriptions(model))
    for mark in marked.marks {
      let found = places.filter { ($0.line, $0.column, $0.width) == (mark.line, mark.column, mark.width) }
      #expect(found.contains(mark), "\(found.map(\.message))")
    }
  }

  private func grammar(of text: String) -> Grammar {
    text.contains("--@ dialect postgres") ? .postgres : text.contains("-- sqlite") ? .sqlite : .snowflake
  }

  private func descriptions(_ model: Bindings) -> [Diagnostic] {
    let problems = model.problems.map { Diagnostic("FAULT1", .error, "\($0.kind) \($0.name)", at: $0.range) }
    return problems
      + model.script.tree.expressions.indices.map { index in
        let expression = ExpressionID(raw: UInt32(index + 1))
        return Diagnostic("MEANS1", .info, description(of: expression, model), at: model.script.range(expression))
      }
  }

  /// `stg.account.email: text, never NULL`
  private func description(of expression: ExpressionID, _ model: Bindings) -> String {
    let value = "\(model.type(of: expression))\(nullability(model.nullability(of: expression)))"
    guard let name = name(model.meaning(of: expression), model) else { return value }
    if let origin = model.origin(of: expression) { return "\(name) from \(origin.table).\(origin.column), \(value)" }
    return "\(name), \(value)"
  }

  private func nullability(_ nullability: Nullability) -> String {
    switch nullability {
    case .unknown: ""
    case .possible: ", may be NULL"
    case .never: ", never NULL"
    }
  }

  private func name(_ meaning: Meaning, _ model: Bindings) -> String? {
    let script = model.script
    switch meaning {
    case .none: return nil
    case .unknown: return "no one knows"
    case .column(let reference):
      let relation = model.relation(reference.relation)
      let owner = relation.kind == .record ? "record" : relation.alias.isNone ? "-" : script.name(relation.alias)
      return "column \(owner).\(script.name(model.column(reference).name))"
    case .variable(let id): return "variable \(script.name(model.variable(id).name))"
    case .field(let id): return "field of \(script.name(model.variable(id).name))"
    case .row(let id): return "row of \(script.name(model.relation(id).alias))"
    case .item: return "item"
    }
  }
}
