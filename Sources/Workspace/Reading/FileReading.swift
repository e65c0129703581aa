public import Diagnostics
public import SQLSyntax
import SourceDialects
public import SourceText

/// How a project's files are read: in the dialect that they name, with values for their templates.
public struct FileReading: Sendable {
  private let templates: [String: String]
  private let grammar: Grammar

  /// `grammar` is that of files that do not name their own.
  public init(templates: [String: String], grammar: Grammar) {
    self.templates = templates
    self.grammar = grammar
  }

  /// Reads a file into a script, and returns what is wrong with it: templates without a value, errors of syntax and of annotations.
  public func read(_ file: SourceFile, into script: Script) -> [Diagnostic] {
    let grammar = DialectDeclaration.name(in: file).flatMap(Grammar.named) ?? grammar
    let (filled, diagnostics) = Templates(values: templates).applied(to: file, grammar)
    script.parse(filled, grammar: grammar)
    return diagnostics + script.diagnostics
  }
}
