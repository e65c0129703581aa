import Foundation
import Migrations
import SQLDialects
import SQLLint
import SQLSyntax
import SourceDialects
import Workspace

/// What a command works with: the project's settings and where it speaks.
struct Session {
  let configuration: Configuration
  let terminal: Terminal
  /// Where paths of the command line start.
  let directory: String

  init(_ options: GlobalOptions) throws {
    let environment = ProcessInfo.processInfo.environment
    terminal = Terminal(options, environment: environment)
    directory = Self.absolute(options.directory ?? ".")
    let start = try options.config.map(Self.folder(ofConfiguration:)) ?? directory
    configuration = try Configuration.load(from: start, environment: environment, ruleCodes: Rules.all.map(\.code))
    guard configuration.opsSchema == "ops" else {
      throw Failure(
        "ops_schema: only 'ops' is supported yet", help: "take the key out of transformc.yaml", code: ConfigurationError.exitCode)
    }
  }

  /// The folder of the configuration file that was named.
  private static func folder(ofConfiguration path: String) throws -> String {
    let url = URL(filePath: path)
    guard FileManager.default.fileExists(atPath: url.path) else {
      throw Failure("\(path): there is no such file", help: "name a transformc.yaml, or leave --config away", code: 78)
    }
    guard url.lastPathComponent == "transformc.yaml" else {
      throw Failure("\(path): a project's settings are in a file named transformc.yaml", code: 78)
    }
    return url.deletingLastPathComponent().path
  }

  private static func absolute(_ path: String) -> String { URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL.path }

  /// The dialect of the project's files that do not name their own.
  var sourceGrammar: Grammar { Grammar.named(configuration.sourceDialect.rawValue) ?? .snowflake }

  /// The project's targets, by name.
  var targets: [String] { configuration.targets.map(\.rawValue) }

  var store: VersionStore { VersionStore(configuration) }

  /// The versions of the project, and of an environment's target if the project has it not.
  func storedVersions(for environment: Workspace.Environment) throws -> StoredVersions {
    try store.read(targets: targets + (targets.contains(environment.target) ? [] : [environment.target]))
  }

  func dialect(of environment: Workspace.Environment) throws -> any Dialect { try dialect(named: environment.target) }

  func dialect(named name: String) throws -> any Dialect {
    if let dialect = Dialects.named(name) { return dialect }
    throw Failure.usage("there is no target '\(name)'", help: "the targets are \(Dialects.all.map(\.name).joined(separator: ", "))")
  }

  /// A path of the command line.
  func absolutePath(_ path: String) -> String {
    URL(filePath: path, relativeTo: URL(filePath: directory, directoryHint: .isDirectory)).standardizedFileURL.path
  }

  /// A path of the command line, from the project's folder on if it lies there.
  func projectPath(_ path: String) -> String {
    let absolute = absolutePath(path)
    let root = configuration.root.hasSuffix("/") ? configuration.root : configuration.root + "/"
    if absolute + "/" == root || absolute == configuration.root { return "." }
    return absolute.hasPrefix(root) ? String(absolute.dropFirst(root.count)) : absolute
  }
}
