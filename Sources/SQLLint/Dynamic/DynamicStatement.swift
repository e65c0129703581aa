import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// SQL that is run from a text.
///
///     EXECUTE IMMEDIATE 'TRUNCATE TABLE ' || :name;
struct DynamicStatement {
  let body: Body
  /// The statement that runs it.
  let statement: StatementID
  let execute: Execute
  /// The expression that gives the text: the one that is run, or a value of the variable that is.
  let source: ExpressionID
  /// Nil where nothing is known of it.
  let text: DynamicText?
  /// The text is given to a variable, which is run elsewhere.
  var isVariable: Bool { source != execute.sql }
}

extension Script {
  /// The texts that a body runs. One that is kept in a variable is looked for where the variable is given it; a variable that is
  /// given a text and then more of it is not followed.
  func dynamicStatements(in body: Body) -> [DynamicStatement] {
    let runs = runTexts(in: body)
    guard !runs.isEmpty else { return [] }
    let variables = Variables(of: body, in: self)
    var seen: Set<ExpressionID> = []
    return runs.flatMap { run in
      sources(of: run.execute.sql, variables).filter { seen.insert($0).inserted }.map { source in
        let run = firstRun(of: source, run, among: runs)
        return DynamicStatement(
          body: body, statement: run.statement, execute: run.execute, source: source,
          text: DynamicTextReader.text(of: source, variables, self))
      }
    }
  }

  /// Of several runs of a variable the next one behind the place where it is given the text.
  private func firstRun(of source: ExpressionID, _ run: RunText, among runs: [RunText]) -> RunText {
    guard source != run.execute.sql, let name = Variables.name(run.execute.sql, self) else { return run }
    let place = tree.extent(of: source).last
    let later = runs.filter { tree.extent(of: $0.execute.sql).first > place && Variables.name($0.execute.sql, self) == name }
    return later.min { tree.extent(of: $0.execute.sql).first < tree.extent(of: $1.execute.sql).first } ?? run
  }

  private func sources(of sql: ExpressionID, _ variables: Variables) -> [ExpressionID] {
    guard let name = Variables.name(sql, self) else { return [sql] }
    let values = variables.sources(of: name).compactMap { if case .value(let value) = $0 { value } else { nil } }
    guard !values.isEmpty, values.count == variables.sources(of: name).count else { return [sql] }
    let symbol = self.symbol(name)
    return values.contains { gives(symbol, in: $0) } ? [sql] : values
  }

  private func gives(_ variable: Symbol, in value: ExpressionID) -> Bool {
    expressions(in: value).contains { if case .bind(variable) = tree[$0] { true } else { column($0) == variable } }
  }
}

/// Reads the texts that a script runs, one after the other, with one reader for all of them.
final class DynamicReader {
  private let script: Script

  init(grammar: Grammar) { script = Script(grammar: grammar) }

  /// What a text says. It holds until the next one is read.
  func read(_ text: DynamicText) -> Script {
    script.parse(SourceFile(path: "", text: text.text.text))
    return script
  }
}

extension DynamicText {
  /// A finding about the text as one about the file.
  func placed(_ finding: Diagnostic) -> Diagnostic {
    let notes = finding.notes.map { Diagnostic.Note($0.message, at: text.place(of: $0.range)) }
    return Diagnostic(
      finding.code, finding.severity, finding.message, at: text.place(of: finding.range), notes: notes, help: finding.help,
      fix: finding.fix.flatMap(placed))
  }

  /// Only where the text is the file's own and the words that are put in need no quotes.
  private func placed(_ fix: Diagnostic.Fix) -> Diagnostic.Fix? {
    guard isConstant, fix.edits.allSatisfy({ isPlain($0.replacement) && text.isOneRun($0.range) }) else { return nil }
    let edits = fix.edits.map { TextEdit(replacing: text.place(of: $0.range), with: $0.replacement) }
    return Diagnostic.Fix(fix.title, fix.safety, edits: edits)
  }

  private func isPlain(_ replacement: String) -> Bool {
    !replacement.utf8.contains { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "$") }
  }
}

extension PlacedText {
  /// Whether the bytes of a range, and those beside it, follow each other in the file too.
  fileprivate func isOneRun(_ range: SourceRange) -> Bool {
    let (first, last) = (max(Int(range.start) - 1, 0), min(Int(range.end), count - 1))
    guard first < last else { return true }
    return (first..<last).allSatisfy { places[$0].end == places[$0 + 1].start }
  }
}
