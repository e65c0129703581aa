import Foundation

/// A project's settings: `transformc.yaml`, what overrides it, and defaults for everything.
///
/// Environments are resolved when they are asked for, so that `dev` works where only the server knows `prod`'s password.
public struct Configuration: Sendable {
  public enum SourceDialect: String, CaseIterable, Sendable {
    case snowflake, postgres
  }

  public enum Target: String, CaseIterable, Sendable {
    case sqlite, postgres, snowflake
  }

  /// The project's folder, absolute: paths in the settings start here.
  public let root: String
  /// The file that was read, absolute; nil when there is none and everything has its default.
  public let file: String?
  public let project: String
  /// Folders, files or globs.
  public let sources: [String]
  public let exclude: [String]
  public let migrations: String
  /// A folder per case of `transformc test`.
  public let tests: String
  public let sourceDialect: SourceDialect
  public let targets: [Target]
  /// The schema of the run, step, quality, log and variable tables.
  public let opsSchema: String
  public let templates: [String: String]
  /// As the project declares them; an environment may give other values.
  public let variables: [String: VariableValue]
  /// The environments by name, `dev` among them.
  public let environmentNames: [String]
  /// What is meant when nobody names one: `TRANSFORMC_ENV`, else `dev`.
  public let chosenEnvironment: String
  public let lint: LintSettings
  public let format: FormatSettings

  let environments: EnvironmentReader

  /// Reads the settings that hold in a directory: the nearest `transformc.yaml` there or above.
  ///
  /// `options` are the command line's, by key: `lint.preset` → `strict`. `environment` is the process environment. With `ruleCodes`, a
  /// code under `lint.rules` that is none of them is an error.
  public static func load(
    from directory: String, options: [String: String] = [:], environment: [String: String], ruleCodes: [String]? = nil
  ) throws(ConfigurationError) -> Configuration {
    let start = URL(filePath: directory, directoryHint: .isDirectory).standardizedFileURL
    let file = ConfigurationFile.find(from: start)
    let overrides = Overrides(options: options, environment: environment)
    let settings = try overrides.applied(to: try file?.settings() ?? ConfigurationFile.empty)
    let reader = ConfigurationReader(
      settings: settings, root: (file?.url.deletingLastPathComponent() ?? start).path, file: file?.url.path, directory: start.path,
      environment: environment, ruleCodes: ruleCodes)
    return try reader.configuration()
  }

  /// One environment, its address and variables resolved. `name` is the command line's `--env`; nil is `chosenEnvironment`.
  ///
  /// `options` are the command line's for this environment, by key: `url`, `lock_timeout`, `variables.min_quality`.
  public func environment(_ name: String? = nil, options: [String: String] = [:]) throws(ConfigurationError) -> Environment {
    try environments.environment(name ?? chosenEnvironment, options: options)
  }

  /// A path of the settings as an absolute one.
  public func path(_ relative: String) -> String {
    URL(filePath: relative, relativeTo: URL(filePath: root, directoryHint: .isDirectory)).standardizedFileURL.path
  }
}
