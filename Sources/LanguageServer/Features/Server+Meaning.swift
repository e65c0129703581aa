import Diagnostics
import Foundation
import Manual
import SQLLint
import SQLSyntax
import SourceText
import Workspace

// What stands under the cursor: hovers and definitions.

extension Server {
  func hover(_ parameters: TextDocumentPosition) throws(ResponseError) -> Hover? {
    let document = try document(parameters.textDocument.uri)
    let offset = document.text.sourceOffset(of: parameters.position)
    let rules = findingTexts(at: offset, in: document)
    let word = wordText(at: offset, in: document)
    let texts = (word.map { [$0.text] } ?? []) + rules
    guard !texts.isEmpty else { return nil }
    let text = texts.joined(separator: "\n\n---\n\n")
    let readsMarkdown = client?.textDocument?.hover?.contentFormat?.contains("markdown") ?? true
    return Hover(contents: MarkupText(text, readsMarkdown: readsMarkdown), range: word.map { document.text.range($0.range) })
  }

  /// The rules that have something to say here, with what their pages say first; the finding itself the client shows.
  private func findingTexts(at offset: Int, in document: Document) -> [String] {
    let here = findings(of: document).filter { Int($0.range.start) <= offset && offset <= Int($0.range.end) }
    var told: Set<String> = []
    return here.compactMap { finding in
      guard let page = ManualPage.page(finding.code), told.insert(finding.code).inserted else { return nil }
      return "**\(page.code)** `\(page.title)`\n\n\(introduction(page))"
    }
  }

  /// What stands between the page's heading and its first chapter.
  private func introduction(_ page: ManualPage) -> String {
    let lines = page.text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.isEmpty || $0.hasPrefix("# ") }
    return lines.prefix { !$0.hasPrefix("## ") }.joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func wordText(at offset: Int, in document: Document) -> (text: String, range: SourceRange)? {
    guard let (project, source) = reading(of: document) else { return nil }
    let script = source.script
    guard let token = script.token(at: script.file.readOffset(offset)) else { return nil }
    let range = script.file.originalRange(script.range(token))
    if let help = annotationHelp(token, script) { return (help, range) }
    let meaning = Resolver(source: source, in: project).meaning(of: token)?.markdown
    let facts = Facts(bindings: project.bindings(of: source)).text(of: token)
    let texts = [meaning, facts].compactMap(\.self)
    return texts.isEmpty ? nil : (texts.joined(separator: "\n\n"), range)
  }

  /// The first word of a clause.
  private func annotationHelp(_ token: TokenID, _ script: Script) -> String? {
    guard token.raw >= UInt32(script.scriptTokenCount), let clause = script.clause(holding: token) else { return nil }
    let word = script.file.text(script.range(clause.word)).lowercased()
    let isWord = token == clause.word || word == "on" && token.raw == clause.word.raw + 1
    if isWord { return AnnotationHelp.clause(word)?.markdown }
    if case .gate(let gate) = clause.content, script.tree[gate].metric == token {
      let name = script.file.text(script.range(token)).lowercased()
      return AnnotationHelp.metrics.first { $0.name == name || $0.name == name + "." }.map { "`\($0.name)`: \($0.meaning)" }
    }
    if case .allow(let rule, _) = clause.content, rule == token {
      return Rules.rule(script.text(rule)).map { "`\($0.name)`: \($0.summary)" }
    }
    return nil
  }

  func definition(_ parameters: TextDocumentPosition) throws(ResponseError) -> Location? {
    let document = try document(parameters.textDocument.uri)
    guard let (project, source) = reading(of: document) else { return nil }
    let script = source.script
    let offset = script.file.readOffset(document.text.sourceOffset(of: parameters.position))
    guard let token = script.token(at: offset), let target = Resolver(source: source, in: project).meaning(of: token)?.target else {
      return nil
    }
    return location(of: target, in: project)
  }

  /// In an open document under the name that the client gave it, else on the disk.
  private func location(of target: Meaning.Target, in project: LiveProject) -> Location {
    let file = target.source.script.file
    let range = file.originalRange(target.range)
    let path = project.absolutePath(file.path)
    if let document = documents.values.first(where: { $0.path == path }) {
      return Location(uri: document.uri, range: document.text.range(range))
    }
    return Location(uri: DocumentURI.uri(of: path), range: DocumentText(file.original.bytes, encoding).range(range))
  }
}
