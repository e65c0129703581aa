/// What a command says to the shell that called it.
public enum ExitCode: Int32, Hashable, Sendable {
  case done = 0
  case noConnection = 3
  case lockNotHad = 4
  /// Failed, and the database is as it was before the command.
  case failedUnchanged = 5
  /// Failed after something was committed; the same command goes on from there.
  case failedChanged = 6
  /// A hash, the order or a proof is not what it must be. Nothing ran.
  case integrity = 7
  case interrupted = 130
}
