import Foundation
import Workspace

// What is open, and how it changes.

extension Server {
  func opened(_ opened: OpenedDocument) {
    let uri = opened.textDocument.uri
    let path = DocumentURI.path(of: uri) ?? uri
    guard !isPreview(path) else { return }
    let document = Document(
      uri: uri, path: path, version: opened.textDocument.version, text: DocumentText(opened.textDocument.text, encoding))
    documents[uri] = document
    share(document)
    schedule(uri, after: .zero)
  }

  /// The edits of one message follow each other: each speaks of the text that the one before left.
  func changed(_ changed: ChangedDocument) {
    guard let document = documents[changed.textDocument.uri] else { return }
    for change in changed.contentChanges { document.text.replace(change.range, with: change.text) }
    document.version = changed.textDocument.version ?? document.version
    share(document)
    schedule(document.uri)
    for uri in documents.keys where uri != document.uri { schedule(uri, after: .milliseconds(600)) }
  }

  func closed(_ notice: DocumentNotice) {
    guard let document = documents.removeValue(forKey: notice.textDocument.uri) else { return }
    due[document.uri] = nil
    projects.project(of: document.path)?.set(nil, for: document.path)
    projects.forget(document.path)
    // What is closed is told of by whoever lints the project.
    notify("textDocument/publishDiagnostics", PublishedDiagnostics(uri: document.uri, version: nil, diagnostics: []))
    scheduleAll()
  }

  /// Editors that watch no files tell at least of these.
  func saved(_ notice: DocumentNotice) {
    if notice.textDocument.uri.hasSuffix("/transformc.yaml") { return reloadProjects() }
    projects.refresh()
    schedule(notice.textDocument.uri, after: .zero)
  }

  private func share(_ document: Document) {
    projects.project(of: document.path)?.set(document.text.bytes, for: document.path)
  }

  func document(_ uri: String) throws(ResponseError) -> Document {
    guard let document = documents[uri] else { throw .invalidParameters("'\(uri)' is not open") }
    return document
  }

  /// The document's file as it was read, in its project; nil where nothing can be said about it.
  func reading(of document: Document) -> (project: LiveProject, source: Project.Source)? {
    guard let project = projects.project(of: document.path), let source = project.source(at: document.path) else { return nil }
    return (project, source)
  }

  // MARK: Findings

  /// Findings are looked for when nothing has changed for a while; a file that takes long has more time.
  func schedule(_ uri: String, after pause: Duration = Server.pause) {
    guard documents[uri] != nil else { return }
    let time = ContinuousClock.now + max(pause, min(lastDuration * 2, .seconds(2)))
    due[uri] = pause == Server.pause ? time : min(time, due[uri] ?? time)
  }

  func publishDue(at now: ContinuousClock.Instant) {
    let ready = due.filter { $0.value <= now }.sorted { $0.value < $1.value }
    for (uri, _) in ready {
      due[uri] = nil
      guard let document = documents[uri] else { continue }
      publish(document)
    }
  }

  private func publish(_ document: Document) {
    let start = ContinuousClock.now
    tellOfSettings(for: document.path)
    let findings = findings(of: document).map { clientDiagnostic($0, in: document) }
    lastDuration = ContinuousClock.now - start
    guard findings != document.published else { return }
    document.published = findings
    notify("textDocument/publishDiagnostics", PublishedDiagnostics(uri: document.uri, version: document.version, diagnostics: findings))
  }
}
