import Diagnostics
import Foundation
import SQLDialects
import SQLFormat
import SQLSyntax
import SourceText
import Workspace

/// Reads files and writes their text in the style of the settings, in memory.
struct FormatRun {
  private let session: Session
  private let grammar: Grammar
  private let lines: ClosedRange<Int>?

  init(_ session: Session, grammar: Grammar, lines: ClosedRange<Int>?) {
    self.session = session
    self.grammar = grammar
    self.lines = lines
  }

  func files(at paths: [String]) throws -> [FormattedFile] {
    let files = SourceFiles(directory: session.configuration.root, excluding: session.configuration.exclude)
    let found = try files.find(paths.isEmpty ? session.configuration.sources : paths.map(session.projectPath))
    guard lines == nil || found.count == 1 else {
      throw Failure.usage("--lines speaks of one file, and here are \(found.count)", help: "name the file")
    }
    let (formatter, lines) = (formatter, lines)
    return ScriptReader(files: files, grammar: grammar, templates: session.configuration.templates).map(found) { script, diagnostics in
      let fault = diagnostics.first { $0.code == "SYN004" }
      return Self.formatted(script, formatter, lines, fault: fault?.message)
    }
  }

  func standardInput(named name: String) throws -> FormattedFile {
    let bytes = (try? FileHandle.standardInput.readToEnd()).map(Array.init) ?? []
    let file: SourceFile
    do throws(DecodingFailure) { file = try SourceFile(decoding: bytes, at: name) } catch {
      throw Failure("\(name): \(error.message)", code: Ending.badSQL.code)
    }
    let script = Script(grammar: grammar)
    _ = FileReading(templates: session.configuration.templates, grammar: grammar).read(file, into: script)
    return Self.formatted(script, formatter, lines, fault: nil, isStandardInput: true)
  }

  private static func formatted(
    _ script: Script, _ formatter: SQLFormat.Formatter, _ lines: ClosedRange<Int>?, fault: String?, isStandardInput: Bool = false
  ) -> FormattedFile {
    let edits = formatter.edits(for: script, lines: lines)
    // A statement that holds a template stays as its author wrote it.
    let possible = edits.compactMap(script.file.originalEdit)
    let original = script.file.original
    return FormattedFile(
      path: original.path, before: original.text, after: original.applying(possible)?.text ?? original.text,
      keptStatements: script.statementCount.opaque + edits.count - possible.count, fault: fault,
      isStandardInput: isStandardInput)
  }

  private var formatter: SQLFormat.Formatter { SQLFormat.Formatter(style: FormatStyle(session.configuration.format)) }
}
