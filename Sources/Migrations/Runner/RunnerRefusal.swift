/// Why a command is not carried out at all: the message, and the way out.
public struct RunnerRefusal: Error, Hashable, Sendable {
  public let message: String
  public let help: String
  public let exitCode: ExitCode

  init(_ message: String, help: String, exitCode: ExitCode = .integrity) {
    self.message = message
    self.help = help
    self.exitCode = exitCode
  }

  static func newerFormat(_ format: Int) -> RunnerRefusal {
    RunnerRefusal(
      "this database's history has format \(format), and this transformc reads formats up to \(HistoryEvent.currentFormat)",
      help: "use the newer transformc that wrote it")
  }

  static var unreadableHistory: RunnerRefusal {
    RunnerRefusal(
      "transformc_history holds a row that is not one of transformc's",
      help: "see which row was written by another hand; rows are only ever added by transformc")
  }

  static func changed(_ version: HistoryState.Applied) -> RunnerRefusal {
    RunnerRefusal(
      "version \(version.fileName) was applied as \(version.hash) and its files have changed since",
      help: "take the files back from version control and put the change into a new version")
  }

  static func unknown(_ versions: [HistoryState.Applied]) -> RunnerRefusal {
    RunnerRefusal(
      "the database has \(list(versions.map(\.fileName))), which these migrations do not know",
      help: "this checkout is older than the database: use the one that applied it, or roll back first")
  }

  static func outOfOrder(_ versions: [String], after last: String) -> RunnerRefusal {
    RunnerRefusal(
      "\(list(versions)) would run after \(last), which comes later in the chain",
      help: "allow it with --allow-out-of-order, or plan the change again on top")
  }

  static func unproven(_ versions: [String]) -> RunnerRefusal {
    RunnerRefusal(
      "this environment takes proven versions only, and \(list(versions)) is not",
      help: "versions cannot be proven yet: take require_proof out of the environment")
  }

  static func noSuchVersion(_ version: String) -> RunnerRefusal {
    RunnerRefusal("there is no version \(version)", help: "transformc status lists the versions")
  }

  static func notApplied(_ version: String) -> RunnerRefusal {
    RunnerRefusal("version \(version) is not applied, so there is no way back to it", help: "transformc status lists the versions")
  }

  static func irreversible(_ version: String, _ reason: String) -> RunnerRefusal {
    RunnerRefusal(
      "\(version) cannot be rolled back: \(reason)", help: "write a new version that goes forward to where you want to be",
      exitCode: .failedUnchanged)
  }

  static func overtaken(_ version: String, by other: String) -> RunnerRefusal {
    RunnerRefusal(
      "\(other) was applied by somebody else while \(version) was to be rolled back", help: "look at transformc status and decide again")
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
