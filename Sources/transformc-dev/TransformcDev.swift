import ArgumentParser

/// Tools for those who work on transformc itself.
@main
struct TransformcDev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transformc-dev", abstract: "Tools for those who work on transformc itself.",
    subcommands: [
      DifferentialCommand.self, SnowflakeTextsCommand.self, ProcedureBenchCommand.self,
      NewRuleCommand.self, GenerateCommand.self, FixturesCommand.self, BenchCommand.self, ParseBenchCommand.self, LintBenchCommand.self,
    ])
}
