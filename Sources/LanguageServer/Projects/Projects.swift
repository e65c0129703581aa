import Foundation
import SQLLint
import Workspace

/// The projects that the open documents belong to. Settings are looked for from each document's folder upward; where there are none, the
/// folder that the editor has open is the project.
final class Projects {
  private let environment: [String: String]
  var folders: [String] = []
  private var configurations: [String: Result<Configuration, ConfigurationError>] = [:]
  private var whole: [String: LiveProject] = [:]
  /// By document; a file that is in no project has one of its own.
  private var owners: [String: LiveProject?] = [:]

  init(environment: [String: String]) { self.environment = environment }

  /// Where a document belongs; nil where the settings leave it out, or cannot be read.
  func project(of path: String) -> LiveProject? {
    if let known = owners[path] { return known }
    let owner = owner(of: path)
    owners[path] = .some(owner)
    return owner
  }

  private func owner(of path: String) -> LiveProject? {
    guard case .success(let configuration) = configuration(for: path) else { return nil }
    let project = wholeProject(configuration)
    let projectPath = project.projectPath(path)
    if SourceFiles(of: configuration).wouldFind(projectPath, in: configuration.sources) { return project }
    if SourceFiles(of: configuration, ignoresAsGit: false).leavesOut(projectPath) { return nil }
    return LiveProject(configuration, only: projectPath)
  }

  private func wholeProject(_ configuration: Configuration) -> LiveProject {
    if let project = whole[configuration.root] { return project }
    let project = LiveProject(configuration)
    project.refresh()
    whole[configuration.root] = project
    return project
  }

  /// The settings that hold for a document.
  func configuration(for path: String) -> Result<Configuration, ConfigurationError> {
    let folder = path.hasPrefix("/") ? URL(filePath: path).deletingLastPathComponent().path : folders.first ?? "/"
    if let known = configurations[folder] { return known }
    let result = load(from: folder)
    configurations[folder] = result
    return result
  }

  private static let ruleCodes = Rules.all.map(\.code)

  private func load(from folder: String) -> Result<Configuration, ConfigurationError> {
    do throws(ConfigurationError) {
      let found = try Configuration.load(from: folder, environment: environment, ruleCodes: Self.ruleCodes)
      guard found.file == nil, let open = openFolder(around: folder), open != folder else { return .success(found) }
      return .success(try Configuration.load(from: open, environment: environment, ruleCodes: Self.ruleCodes))
    } catch { return .failure(error) }
  }

  /// The innermost folder of the editor that holds a path.
  private func openFolder(around path: String) -> String? {
    folders.filter { path == $0 || path.hasPrefix($0 + "/") }.max { $0.count < $1.count }
  }

  /// A document was closed.
  func forget(_ path: String) { owners[path] = nil }

  /// Looks at the disk again.
  func refresh() {
    for project in whole.values { project.refresh() }
  }

  /// Reads the settings anew. What editors hold has to be given to the projects again.
  func reload() { (configurations, whole, owners) = ([:], [:], [:]) }
}
