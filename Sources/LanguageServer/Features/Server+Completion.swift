import Foundation
import SQLLint
import Workspace

// The words of annotations: what may follow `--@`.

extension Server {
  func completions(_ parameters: TextDocumentPosition) throws(ResponseError) -> [CompletionItem] {
    let document = try document(parameters.textDocument.uri)
    guard let words = annotationWords(before: parameters.position, in: document) else { return [] }
    switch (words.first, words.count) {
    case (_, 0...1): return AnnotationHelp.clauses.map(item)
    case ("allow", 2): return Rules.all.map { item($0.code, .enumMember, $0.name, $0.summary) }
    case ("gate", 2): return AnnotationHelp.metrics.map { item($0.name, .value, nil, $0.meaning) }
    case ("log", 2): return AnnotationHelp.levels.map { item($0, .value, nil, nil) }
    case ("on", 3): return (["any"] + AnnotationHelp.categories).map { item($0, .value, nil, nil) }
    case ("retry", 2): return (["transient"] + AnnotationHelp.categories).map { item($0, .value, nil, nil) }
    case ("dialect", 2): return ["snowflake", "postgres"].map { item($0, .value, nil, nil) }
    default: return []
    }
  }

  /// The words between `--@` and the cursor, the last one perhaps not yet written; nil elsewhere.
  private func annotationWords(before position: Position, in document: Document) -> [String]? {
    let start = document.text.offset(of: Position(line: position.line, character: 0))
    let end = document.text.offset(of: position)
    let line = String(decoding: document.text.bytes[min(start, end)..<end], as: UTF8.self)
    guard let mark = line.range(of: "--@"), line[..<mark.lowerBound].allSatisfy({ $0 != "'" }) else { return nil }
    let rest = line[mark.upperBound...]
    guard !rest.hasPrefix("+") else { return nil }
    let words = rest.split(separator: " ").map { $0.lowercased() }
    return rest.last.map { $0 == " " } ?? true ? words + [""] : words
  }

  private func item(_ clause: AnnotationHelp.Clause) -> CompletionItem {
    CompletionItem(
      label: clause.word, kind: .keyword, detail: clause.form, documentation: markup(clause.markdown), insertText: nil)
  }

  private func item(_ label: String, _ kind: CompletionItem.Kind, _ detail: String?, _ text: String?) -> CompletionItem {
    CompletionItem(label: label, kind: kind, detail: detail, documentation: text.flatMap(markup), insertText: nil)
  }

  /// Nil for a client that shows none.
  private func markup(_ text: String) -> MarkupText? {
    guard let formats = client?.textDocument?.completion?.completionItem?.documentationFormat else { return nil }
    return MarkupText(text, readsMarkdown: formats.contains("markdown"))
  }
}
