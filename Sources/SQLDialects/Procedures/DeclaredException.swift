import SQLSyntax
import SourceText

/// `name EXCEPTION (-20001, 'text')`
struct DeclaredException {
  let name: String
  /// With its minus.
  let code: String
  let message: String

  init(_ variable: Variable, _ script: Script) {
    name = script.name(variable.name)
    message = variable.message.isNone ? "" : script.string(variable.message)
    let digits = variable.code.isNone ? "20000" : script.text(variable.code)
    code = digits.hasPrefix("-") ? digits : "-" + digits
  }
}
