import SQLSyntax
import SourceDialects
import SourceText

/// Scripts that are used again and again: a new one costs more than reading a short text.
///
/// A script keeps the names that it has met, so it is replaced now and then.
enum ScriptSupply {
  static func parse(_ file: SourceFile, _ grammar: Grammar) -> Script {
    let script = script(grammar)
    script.parse(file)
    return script
  }

  static func script(_ grammar: Grammar) -> Script {
    unsafe uses += 1
    if unsafe uses % 1000 == 0 { unsafe scripts = newScripts() }
    let scripts = unsafe scripts
    return scripts.first { $0.grammar == grammar } ?? Script(grammar: grammar)
  }

  private static func newScripts() -> [Script] { Grammar.all.map { Script(grammar: $0) } }

  // The fuzzer has one thread.
  nonisolated(unsafe) private static var scripts = newScripts()
  nonisolated(unsafe) private static var uses = 0
}
