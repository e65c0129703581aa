import SQLEmission
import SQLSchema
import SQLSyntax
import SourceText

/// The parts of a RAISE: how loud it is, which condition it is, what it says.
struct RaiseReading {
  private let raise: Raise
  private let script: Script

  init(_ raise: Raise, _ script: Script) {
    self.raise = raise
    self.script = script
  }

  /// DEBUG, LOG, INFO, NOTICE or WARNING, lower case; nil for what raises an error.
  var level: String? { ["debug", "log", "info", "notice", "warning"].first { $0 == word } }

  /// `RAISE;`
  var isBare: Bool { word.isEmpty && raise.format.isNone && raise.options.isEmpty }

  /// The first word, lower case; empty where there is none.
  var word: String { raise.word.isNone ? "" : script.name(raise.word).lowercased() }

  /// The condition's name, `SQLSTATE` apart: `RAISE division_by_zero`, `RAISE WARNING division_by_zero`.
  var condition: String? {
    if word.isEmpty || level != nil || word == "exception" { return level == nil && word.isEmpty ? nil : behindLevel }
    return word == "sqlstate" ? nil : word
  }

  /// The state that `RAISE SQLSTATE '22012'` names.
  var state: String? {
    let token = word == "sqlstate" ? raise.word : behindLevel == "sqlstate" ? TokenID(raw: raise.word.raw + 1) : TokenID.none
    guard !token.isNone, script.tokens[Int(token.raw) + 1].kind == .string else { return nil }
    return script.string(TokenID(raw: token.raw + 1))
  }

  /// RAISE EXCEPTION name
  private var behindLevel: String? {
    guard !raise.word.isNone, raise.format.isNone else { return nil }
    let next = script.tokens[Int(raise.word.raw) + 1]
    return next.kind.isWord && next.kind != .using ? script.name(TokenID(raw: raise.word.raw + 1)).lowercased() : nil
  }

  /// The value of `USING name = value`.
  func option(_ name: String) -> ExpressionID? { options.first { $0.name == name }?.value }

  var options: [(name: String, value: ExpressionID)] {
    let list = Array(script.tree[raise.options])
    return stride(from: 0, to: list.count - 1, by: 2).compactMap { index in
      guard case .column(let symbol) = script.tree[list[index]] else { return nil }
      return (script.name(symbol), list[index + 1])
    }
  }
}
