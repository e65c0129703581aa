import Diagnostics
import SQLLint
import SourceText
import Workspace

// Findings as clients show them, and what can be done about each.

extension Server {
  func findings(of document: Document) -> [Diagnostics.Diagnostic] {
    projects.project(of: document.path)?.findings(at: document.path) ?? []
  }

  func clientDiagnostic(_ finding: Diagnostics.Diagnostic, in document: Document) -> ClientDiagnostic {
    let showsNotes = client?.textDocument?.publishDiagnostics?.relatedInformation == true
    let related = finding.notes.map { note in
      ClientDiagnostic.Related(location: Location(uri: document.uri, range: document.text.range(note.range)), message: note.message)
    }
    return ClientDiagnostic(
      range: document.text.range(finding.range), severity: Self.number(finding.severity), code: finding.code,
      message: finding.message + (finding.help.map { "\nhelp: \($0)" } ?? ""),
      relatedInformation: showsNotes && !related.isEmpty ? related : nil)
  }

  private static func number(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .info: 3
    }
  }

  // MARK: Actions

  func codeActions(_ parameters: CodeActionParameters) throws(ResponseError) -> [CodeAction] {
    let document = try document(parameters.textDocument.uri)
    let findings = findings(of: document)
    let start = document.text.sourceOffset(of: parameters.range.start)
    let end = document.text.sourceOffset(of: parameters.range.end)
    let here = findings.filter { Int($0.range.start) <= end && start <= Int($0.range.end) }
    var actions: [CodeAction] = []
    if wants("quickfix", parameters.context) {
      actions += here.compactMap { fix(of: $0, in: document) }
      actions += here.compactMap { allowance(of: $0, in: document) }
    }
    if wants("source.fixAll", parameters.context), let all = fixAll(findings, in: document) { actions.append(all) }
    if wants("source", parameters.context) { actions += previews(of: document, at: start) }
    return actions
  }

  /// A kind that is asked for stands for those below it: `source` for `source.fixAll`.
  private func wants(_ kind: String, _ context: CodeActionParameters.Context) -> Bool {
    guard let only = context.only else { return true }
    return only.contains { kind == $0 || kind.hasPrefix($0 + ".") || $0 == "source.fixAll.transformc" && kind == "source.fixAll" }
  }

  private func fix(of finding: Diagnostics.Diagnostic, in document: Document) -> CodeAction? {
    guard let fix = finding.fix else { return nil }
    var action = CodeAction(title: fix.title, kind: "quickfix")
    action.diagnostics = [clientDiagnostic(finding, in: document)]
    action.isPreferred = fix.safety == .safe
    action.edit = edit(fix.edits, in: document)
    return action
  }

  /// All that can be done unseen. Of two fixes that touch the same text the first is made: the other is found again.
  private func fixAll(_ findings: [Diagnostics.Diagnostic], in document: Document) -> CodeAction? {
    let fixes = findings.compactMap(\.fix).filter { $0.safety == .safe }
    var taken: [SourceRange] = []
    var edits: [SourceText.TextEdit] = []
    for fix in fixes where !fix.edits.contains(where: { edit in taken.contains { Self.touch($0, edit.range) } }) {
      taken += fix.edits.map(\.range)
      edits += fix.edits
    }
    guard !edits.isEmpty else { return nil }
    var action = CodeAction(title: "Make all safe fixes of transformc", kind: "source.fixAll")
    action.edit = edit(edits, in: document)
    return action
  }

  private static func touch(_ first: SourceRange, _ second: SourceRange) -> Bool {
    first.start < second.end && second.start < first.end || first.start == second.start
  }

  func edit(_ edits: [SourceText.TextEdit], in document: Document) -> WorkspaceEdit {
    WorkspaceEdit(changes: [document.uri: edits.map { clientEdit($0, in: document) }])
  }

  func clientEdit(_ edit: SourceText.TextEdit, in document: Document) -> ClientEdit {
    ClientEdit(range: document.text.range(edit.range), newText: edit.replacement)
  }

  // MARK: Allowing

  /// `--@ allow CODE because '…'` above the smallest thing that can carry it and that holds the finding.
  private func allowance(of finding: Diagnostics.Diagnostic, in document: Document) -> CodeAction? {
    guard Rules.rule(finding.code) != nil, let (_, source) = reading(of: document) else { return nil }
    guard let edit = AllowanceEdit(for: finding, in: source.script)?.edit else { return nil }
    var action = CodeAction(title: "Allow \(finding.code) here", kind: "quickfix")
    action.diagnostics = [clientDiagnostic(finding, in: document)]
    action.edit = self.edit([edit], in: document)
    return action
  }
}
