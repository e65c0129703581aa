import Diagnostics
import SQLDialects
import SQLFormat
import SQLSyntax
import SourceText
import Workspace

/// Reads files and writes their text in the style of the settings, in memory.
struct FormatRun {
  private let session: Session
  private let grammar: Grammar
  private let selection: SelectionOptions
  private let lines: ClosedRange<Int>?

  init(_ session: Session, grammar: Grammar, selection: SelectionOptions, lines: ClosedRange<Int>?) {
    self.session = session
    self.grammar = grammar
    self.selection = selection
    self.lines = lines
  }

  func files(at paths: [String]) throws -> [FormattedFile] {
    let files = selection.files(of: session.configuration)
    let named = try files.find(paths.isEmpty ? session.configuration.sources : paths.map(session.projectPath))
    let found = try selection.selected(named, of: session.configuration)
    guard lines == nil || found.count <= 1 else {
      throw Failure.usage("--lines speaks of one file, and here are \(found.count)", help: "name the file")
    }
    let (formatter, lines) = (formatter, lines)
    let reader = ScriptReader(files: files, grammar: grammar, templates: session.configuration.templates)
    return reader.map(found) { script, diagnostics in
      Self.formatted(script, formatter, lines, fault: diagnostics.first { $0.code == "SYN004" }?.message)
    }
  }

  func formatted(_ input: StandardInput) throws -> FormattedFile {
    let file: SourceFile
    do throws(DecodingFailure) { file = try SourceFile(decoding: input.bytes, at: input.path) } catch {
      throw Failure("\(input.path): \(error.message)", code: Ending.badSQL.code)
    }
    guard try !selection.selected([input.path], of: session.configuration).isEmpty else {
      return FormattedFile(path: input.path, before: file.text, after: file.text, keptStatements: 0, fault: nil, isStandardInput: true)
    }
    let script = Script(grammar: grammar)
    _ = FileReading(templates: session.configuration.templates, grammar: grammar).read(file, into: script)
    return Self.formatted(script, formatter, lines, fault: nil, isStandardInput: true)
  }

  private static func formatted(
    _ script: Script, _ formatter: SQLFormat.Formatter, _ lines: ClosedRange<Int>?, fault: String?, isStandardInput: Bool = false
  ) -> FormattedFile {
    let original = script.file.original
    let before = original.text
    let after = original.applying(formatter.edits(for: script, lines: lines))?.text ?? before
    return FormattedFile(
      path: script.file.path, before: before, after: after, keptStatements: script.statementCount.opaque, fault: fault,
      isStandardInput: isStandardInput)
  }

  private var formatter: SQLFormat.Formatter { SQLFormat.Formatter(style: FormatStyle(session.configuration.format)) }
}
