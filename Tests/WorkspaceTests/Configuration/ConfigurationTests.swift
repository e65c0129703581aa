import Diagnostics
import SQLLint
import Testing
import Workspace

struct ConfigurationTests {
  private func load(_ yaml: String, options: [String: String] = [:], _ environment: [String: String] = [:]) throws -> Configuration {
    let project = try TemporaryProject(["transformc.yaml": yaml])
    return try Configuration.load(from: project.root, options: options, environment: environment, ruleCodes: ["SEC005", "STY003"])
  }

  /// The error as a person reads it.
  private func failure(_ yaml: String, options: [String: String] = [:], _ environment: [String: String] = [:]) -> String {
    do { return "no error: \(try load(yaml, options: options, environment).project)" } catch { return "\(error)" }
  }

  @Test func hasADefaultForEverything() throws {
    let project = try TemporaryProject()
    let configuration = try Configuration.load(from: project.root, environment: [:])
    #expect(configuration.root == project.root)
    #expect(configuration.file == nil)
    #expect(project.root.hasSuffix("/" + configuration.project))
    #expect(configuration.sources == ["transforms"])
    #expect(configuration.exclude.isEmpty)
    #expect(configuration.migrations == "migrations")
    #expect(configuration.tests == "fixtures/cases")
    #expect(configuration.sourceDialect == .snowflake)
    #expect(configuration.targets == [.sqlite, .postgres, .snowflake])
    #expect(configuration.opsSchema == "ops")
    #expect(configuration.variables.isEmpty)
    #expect(configuration.environmentNames == ["dev"])
    #expect(configuration.chosenEnvironment == "dev")
    #expect(configuration.lint.preset == .standard)
    #expect(configuration.lint.failsOn == .warning)
    #expect(configuration.format == (try load("format:\n")).format)
    let environment = try configuration.environment()
    #expect(environment.name == "dev")
    #expect(environment.address.description == "sqlite:\(project.root)/warehouse.db")
    #expect(environment.lockTimeout == .seconds(3))
    #expect(!environment.requiresProof)
    #expect(environment.phases.isEmpty)
  }

  @Test func readsEveryKey() throws {
    let configuration = try load(
      """
      version: 1
      project: gong
      sources: [transforms, "more/**/*.sql"]
      exclude: [old]
      migrations: ship
      tests: cases
      source_dialect: postgres
      targets: [postgres]
      ops_schema: operations
      templates: { database: SOPHIA }
      variables: { a: 12, b: 0.850, c: fish, d: "0.5", e: -3, f: 2026-01-02 }
      environments:
        prod: { require_proof: true, phases: [tables, checks], lock_timeout: 200 ms }
      lint:
        preset: strict
        rules: { SEC005: warning, STY003: off }
        fail_on: error
        baseline: known.json
      format: { keyword_case: keep, indent: 2, line_width: 80, commas: leading }
      """)
    #expect(configuration.project == "gong")
    #expect(configuration.sources == ["transforms", "more/**/*.sql"])
    #expect(configuration.exclude == ["old"])
    #expect(configuration.migrations == "ship")
    #expect(configuration.tests == "cases")
    #expect(configuration.sourceDialect == .postgres)
    #expect(configuration.targets == [.postgres])
    #expect(configuration.opsSchema == "operations")
    #expect(configuration.templates == ["database": "SOPHIA"])
    #expect(
      configuration.variables == [
        "a": .integer("12"), "b": .decimal("0.850"), "c": .text("fish"), "d": .text("0.5"), "e": .integer("-3"), "f": .text("2026-01-02"),
      ])
    #expect(configuration.environmentNames == ["dev", "prod"])
    #expect(configuration.lint.preset == .strict)
    #expect(configuration.lint.rules == ["SEC005": .severity(.warning), "STY003": .off])
    #expect(configuration.lint.failsOn == .error)
    #expect(configuration.lint.baseline == "known.json")
    #expect(configuration.format.keywordCase == .keep)
    #expect(configuration.format.indent == 2)
    #expect(configuration.format.lineWidth == 80)
    #expect(configuration.format.commas == .leading)
    let prod = try configuration.environment("prod")
    #expect(prod.requiresProof)
    #expect(prod.phases == [.tables, .checks])
    #expect(prod.lockTimeout == .milliseconds(200))
  }

  @Test func isFoundUpwardFromAFolderOfTheProject() throws {
    let project = try TemporaryProject(["transformc.yaml": "project: gong", "transforms/stg/a.sql": ""])
    let configuration = try Configuration.load(from: project.path("transforms/stg"), environment: [:])
    #expect(configuration.root == project.root)
    #expect(configuration.file == project.path("transformc.yaml"))
    #expect(configuration.path("migrations") == project.path("migrations"))
    #expect(configuration.path("/absolute") == "/absolute")
  }

  @Test func theCommandLineWinsOverTheProcessOverTheFileOverDefaults() throws {
    let yaml = "lint: { preset: migrations }\n"
    let variable = ["TRANSFORMC_LINT_PRESET": "strict"]
    #expect(try load("").lint.preset == .standard)
    #expect(try load(yaml).lint.preset == .migrations)
    #expect(try load(yaml, variable).lint.preset == .strict)
    #expect(try load(yaml, options: ["lint.preset": "default"], variable).lint.preset == .standard)
  }

  @Test func processVariablesReachListsAndNamesOfTheFile() throws {
    let yaml = "variables: { min_x: 1 }\nenvironments: { prod: { url: 'sqlite:a.db' } }"
    let environment = [
      "TRANSFORMC_SOURCES": "a, b/*.sql", "TRANSFORMC_VARIABLES_MIN_X": "2.5",
      "TRANSFORMC_ENVIRONMENTS_PROD_URL": "sqlite:/data/b.db", "TRANSFORMC_FORMAT_INDENT": "3",
      "TRANSFORMC_TEST_POSTGRES": "not ours",
    ]
    let configuration = try load(yaml, environment)
    #expect(configuration.sources == ["a", "b/*.sql"])
    #expect(configuration.variables == ["min_x": .decimal("2.5")])
    #expect(configuration.format.indent == 3)
    #expect(try configuration.environment("prod").address.description == "sqlite:/data/b.db")
  }

  @Test func theProcessMayChooseTheEnvironment() throws {
    let configuration = try load("environments: { prod: { url: 'sqlite:/p.db' } }", ["TRANSFORMC_ENV": "prod"])
    #expect(configuration.chosenEnvironment == "prod")
    #expect(try configuration.environment().name == "prod")
    #expect(try configuration.environment("dev").name == "dev")
  }

  @Test func unknownKeysAreErrorsWithTheKeyThatWasMeant() {
    #expect(failure("project: a\nsoures: [b]") == "transformc.yaml:2:1: unknown key 'soures' in the file\n  help: did you mean 'sources'?")
    #expect(
      failure("environments:\n  dev:\n    ulr: x").hasPrefix(
        "transformc.yaml:3:5: unknown key 'ulr' in 'environments.dev'\n  help: did you mean 'url'?"))
    #expect(failure("lint: { zzz: 1 }").hasSuffix("help: known keys: preset, rules, fail_on, baseline, schema"))
    #expect(failure("lint: { rules: { SEC006: off } }").contains("did you mean 'SEC005'?"))
    #expect(
      failure("", options: ["lint.prest": "strict"]).hasSuffix(
        "'lint.prest': unknown key 'lint.prest'\n  help: did you mean 'lint.preset'?"))
  }

  @Test(arguments: [
    ("sources: transforms", "transformc.yaml:1:10: 'sources' must be a list, not a single value"),
    ("project: [a]", "transformc.yaml:1:10: 'project' must be a single value, not a list"),
    ("lint: strict", "transformc.yaml:1:7: 'lint' must be a group of keys, not a single value"),
    ("format:\n  indent: wide", "transformc.yaml:2:11: 'format.indent' must be a whole number from 1 to 16"),
    ("format: { indent: 0 }", "'format.indent' must be a whole number from 1 to 16"),
    ("environments: { prod: { require_proof: perhaps } }", "'environments.prod.require_proof' must be true or false"),
    ("environments: { prod: { lock_timeout: 3 } }", "'environments.prod.lock_timeout' must be a duration"),
    ("environments: { prod: { phases: [tabels] } }", "did you mean 'tables'?"),
    ("environments: { prod: { phases: [tables, tables] } }", "'tables' stands twice"),
    ("source_dialect: oracle", "'source_dialect' cannot be 'oracle': it is one of snowflake, postgres"),
    ("targets: []", "'targets' is empty"),
    ("version: 2", "'version' must be 1"),
    ("variables: { a: [1] }", "'variables.a' must be a single value, not a list"),
    ("variables: { a: 1e3 }", "'variables.a': '1e3' is a number in a spelling"),
    ("variables: { a: 007 }", "'007' is a number in a spelling"),
    ("variables: { a: 0x1F }", "'0x1F' is a number in a spelling"),
    ("variables: { 1a: 1 }", "'1a' is no name for a variable"),
    ("environments: { prod: { variables: { b: 1 } } }", "sets 'b', which 'variables' does not declare"),
    ("a: 1\na: 2", "written twice: 'a'"),
    ("a: [1", "transformc.yaml:"),
    ("a:\n\t- b", "not YAML"),
    ("- a", "the file must be a group of keys, not a list"),
  ])
  func mistakesAreErrorsWithTheirPlace(yaml: String, expected: String) {
    #expect(failure(yaml).contains(expected))
  }

  @Test func aliasesCannotMultiplyWithoutEnd() {
    let levels = (1...8).map { "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 9).joined(separator: ", ") + "]" }
    #expect(failure((["a0: &a0 [x]"] + levels).joined(separator: "\n")).contains("more than 10000 values"))
  }

  @Test func anErrorOfTheConfigurationEndsWith78() {
    #expect(ConfigurationError.exitCode == 78)
  }

  @Test(arguments: [
    ("200 ms", Duration.milliseconds(200)), ("3 s", .seconds(3)), ("30s", .seconds(30)), ("10 minutes", .seconds(600)),
    ("8 hours", .seconds(28_800)), ("2 days", .seconds(172_800)),
  ])
  func readsDurations(text: String, duration: Duration) {
    #expect(Duration(text: text) == duration)
  }

  @Test(arguments: ["3", "s", "-3 s", "3.5 s", "3 weeks", "9999999999999999 days", ""]) func refusesOtherDurations(text: String) {
    #expect(Duration(text: text) == nil)
  }
}
