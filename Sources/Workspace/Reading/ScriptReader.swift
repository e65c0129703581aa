public import Diagnostics
public import SQLSyntax
import SourceText

/// Reads files that need no project around them, on all cores: one script, with its lexer, parser and symbols, for each worker.
public struct ScriptReader: Sendable {
  private let files: SourceFiles
  private let grammar: Grammar
  private let reading: FileReading

  /// `grammar` is that of files that do not name their own, `templates` are the values of those in them.
  public init(files: SourceFiles, grammar: Grammar, templates: [String: String] = [:]) {
    self.files = files
    self.grammar = grammar
    reading = FileReading(templates: templates, grammar: grammar)
  }

  /// What `value` makes of each file, in the order of the paths. A file that is no text has a script without tokens and a diagnostic.
  public func map<Value: Sendable>(_ paths: [String], _ value: @Sendable (Script, [Diagnostic]) -> Value) -> [Value] {
    Workers.map(paths.count, with: { Script(grammar: grammar) }) { script, index in value(script, read(paths[index], into: script)) }
  }

  /// Reads a file; what is wrong with it comes back.
  private func read(_ path: String, into script: Script) -> [Diagnostic] {
    do throws(WorkspaceError) {
      return reading.read(try files.read(path), into: script)
    } catch {
      script.parse(SourceFile(path: path, text: ""))
      return [error.diagnostic]
    }
  }
}
