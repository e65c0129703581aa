import ArgumentParser
import Workspace

/// How long a statement waits for a lock.
struct LockTimeoutOption: ParsableArguments {
  @Option(help: ArgumentHelp("How long a statement waits for a lock before it is tried again: 500 ms, 30s.", valueName: "duration"))
  var lockTimeout: String?

  func validate() throws {
    guard let lockTimeout, Duration(text: lockTimeout) == nil else { return }
    throw ValidationError("'\(lockTimeout)' is no duration: write 500 ms, 30s or 2 minutes")
  }

  /// What it sets in an environment.
  var settings: [String: String] { lockTimeout.map { ["lock_timeout": $0] } ?? [:] }
}
