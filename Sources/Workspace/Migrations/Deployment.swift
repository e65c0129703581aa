public import DatabaseDriver
public import Migrations
public import SQLDialects

/// Bringing one database forth and back by its versions.
public struct Deployment {
  public let connection: any DatabaseConnection
  public let dialect: any Dialect
  private let interruption: Interruption
  private let onReport: (RunnerReport) -> Void

  /// `onReport` hears what happens while it happens. `interruption` ends it early: what is not committed is taken back.
  public init(
    connection: any DatabaseConnection, dialect: any Dialect, interruption: Interruption = Interruption(),
    onReport: @escaping (RunnerReport) -> Void = { _ in }
  ) {
    self.connection = connection
    self.dialect = dialect
    self.interruption = interruption
    self.onReport = onReport
  }

  /// Runs what leads to the goal. What happened was reported; the code says how it ended.
  public func run(_ goal: RunnerGoal, versions: [RunnableVersion], options: RunnerOptions = RunnerOptions()) -> Migrations.ExitCode {
    let runner = MigrationRunner(dialect: dialect, versions: versions, goal: goal, options: options)
    var driver = RunnerDriver(runner, on: connection, interruption: interruption, onReport: onReport)
    return driver.run()
  }
}
