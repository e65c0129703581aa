import Diagnostics
import Foundation
import SQLLint
import SourceDialects

/// Turns settings into a `Configuration`: each key's type, bounds and default.
struct ConfigurationReader {
  static let defaultEnvironment = "dev"

  let settings: Setting
  let root: String
  let file: String?
  /// Where the command runs: paths of the process environment and the command line start there.
  let directory: String
  let environment: [String: String]
  let ruleCodes: [String]?

  func configuration() throws(ConfigurationError) -> Configuration {
    let top = try Section(settings, [], texts)
    try checkVersion(top)
    let variables = try VariableReader(texts: texts).variables(try top.section("variables"), "variables")
    let environments = try environmentReader(top, variables)
    return Configuration(
      root: root, file: file, project: try top.text("project") ?? URL(filePath: root).lastPathComponent,
      sources: try top.textList("sources") ?? ["transforms"], exclude: try top.textList("exclude") ?? [],
      migrations: try top.text("migrations") ?? "migrations", tests: try top.text("tests") ?? "fixtures/cases",
      sourceDialect: try top.choice("source_dialect", default: Configuration.SourceDialect.snowflake),
      targets: try targets(top), opsSchema: try top.text("ops_schema") ?? "ops", templates: try templates(try top.section("templates")),
      variables: variables.mapValues(\.value), environmentNames: environments.names,
      chosenEnvironment: chosenEnvironment, lint: try lint(try top.section("lint")), format: try format(try top.section("format")),
      environments: environments)
  }

  private var texts: TextSource { TextSource(environment: environment, directory: root) }

  private var chosenEnvironment: String {
    guard let name = environment["TRANSFORMC_ENV"], !name.isEmpty else { return Self.defaultEnvironment }
    return name
  }

  private func checkVersion(_ top: Section) throws(ConfigurationError) {
    guard let value = top.value("version"), try top.text("version") != "1" else { return }
    throw ConfigurationError(
      .invalidValue, "'version' must be 1: this transformc reads no other", at: value.place, help: "a newer file needs a newer transformc")
  }

  private func targets(_ top: Section) throws(ConfigurationError) -> [Configuration.Target] {
    guard let targets: [Configuration.Target] = try top.choices("targets") else { return [.sqlite, .postgres, .snowflake] }
    guard targets.isEmpty, let value = top.value("targets") else { return targets }
    throw ConfigurationError(.invalidValue, "'targets' is empty: there is nothing to compile for", at: value.place)
  }

  private func templates(_ section: Section) throws(ConfigurationError) -> [String: String] {
    var templates: [String: String] = [:]
    for entry in section.entries { templates[entry.key] = try section.text(entry.key) }
    return templates
  }

  private func environmentReader(
    _ top: Section, _ variables: [String: VariableReader.Declared]
  ) throws(ConfigurationError)
    -> EnvironmentReader
  {
    var sections: [String: Setting] = [:]
    for entry in try top.section("environments").entries { sections[entry.key] = entry.value }
    let reader = EnvironmentReader(sections: sections, variables: variables, texts: texts, directory: directory)
    for name in sections.keys.sorted() { try reader.check(name) }
    return reader
  }

  private func lint(_ section: Section) throws(ConfigurationError) -> LintSettings {
    LintSettings(
      preset: try section.choice("preset", default: .standard), rules: try rules(try section.section("rules")),
      failsOn: Self.severity(try section.choice("fail_on", default: SeverityName.warning)), baseline: try section.text("baseline"),
      schema: try section.textList("schema") ?? [])
  }

  private func rules(_ section: Section) throws(ConfigurationError) -> [String: LintSettings.Level] {
    var rules: [String: LintSettings.Level] = [:]
    for entry in section.entries {
      if let codes = ruleCodes, !codes.contains(entry.key) {
        throw section.unexpected(entry.key, among: codes, "a rule's code", at: entry.place)
      }
      rules[entry.key] = Self.level(try section.choice(entry.key, default: LevelName.off))
    }
    return rules
  }

  private enum SeverityName: String, CaseIterable {
    case info, warning, error
  }

  private enum LevelName: String, CaseIterable {
    case off, info, warning, error
  }

  private static func severity(_ name: SeverityName) -> Severity {
    switch name {
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }

  private static func level(_ name: LevelName) -> LintSettings.Level {
    switch name {
    case .off: .off
    case .info: .severity(.info)
    case .warning: .severity(.warning)
    case .error: .severity(.error)
    }
  }

  private func format(_ section: Section) throws(ConfigurationError) -> FormatSettings {
    FormatSettings(
      keywordCase: try section.choice("keyword_case", default: .upper), indent: try section.integer("indent", in: 1...16) ?? 4,
      lineWidth: try section.integer("line_width", in: 40...1000) ?? 100, commas: try section.choice("commas", default: .trailing))
  }
}
