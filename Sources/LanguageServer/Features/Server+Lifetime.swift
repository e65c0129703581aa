import Foundation
import Workspace

// Beginning, settings and what lies on the disk.

extension Server {
  func initialize(_ parameters: InitializeParameters) -> InitializeResult {
    stage = .running
    client = parameters.capabilities
    encoding = .agreed(with: parameters.capabilities.general?.positionEncodings)
    let roots = (parameters.workspaceFolders ?? []).map(\.uri) + (parameters.rootUri.map { [$0] } ?? [])
    projects.folders = roots.compactMap(DocumentURI.path) + (roots.isEmpty ? parameters.rootPath.map { [$0] } ?? [] : [])
    return InitializeResult(capabilities: .init(positionEncoding: encoding), serverInfo: .init(version: version))
  }

  func watchFiles() {
    guard client?.workspace?.didChangeWatchedFiles?.dynamicRegistration == true else { return }
    ask("client/registerCapability", WatchRegistration())
  }

  func foldersChanged(_ change: FolderChange) {
    let removed = Set(change.event.removed.compactMap { DocumentURI.path(of: $0.uri) })
    projects.folders = projects.folders.filter { !removed.contains($0) } + change.event.added.compactMap { DocumentURI.path(of: $0.uri) }
    reloadProjects()
  }

  func filesChanged(_ change: WatchedFileChange) {
    let names = change.changes.map { $0.uri.split(separator: "/").last.map(String.init) ?? "" }
    if names.contains(where: { $0 == "transformc.yaml" || $0 == ".gitignore" }) { return reloadProjects() }
    projects.refresh()
    scheduleAll()
  }

  /// Reads the settings anew, and gives the projects what is open.
  func reloadProjects() {
    projects.reload()
    toldErrors = []
    for document in documents.values { projects.project(of: document.path)?.set(document.text.bytes, for: document.path) }
    scheduleAll()
  }

  func scheduleAll() {
    for uri in documents.keys { schedule(uri) }
  }

  /// Tells once of settings that cannot be used.
  func tellOfSettings(for path: String) {
    guard case .failure(let error) = projects.configuration(for: path), toldErrors.insert(error.description).inserted else { return }
    notify("window/showMessage", ShownMessage(type: 1, message: "transformc: \(error.description)"))
  }
}
