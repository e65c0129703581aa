/// One step of a script.
public enum ScriptStep: Hashable, Sendable {
  case statement(String)
  /// Statements that run only where the kept table of this name exists: they put its rows back and drop it.
  case whenKept(String, [String])
  /// There is no way through: running the script is refused before anything of it runs.
  case irreversible(String)
}
