import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// %I quotes what it is given as one name: a schema and a table together become a table that does not exist.
///
///     format('SELECT count(*) FROM %I', 'stg.calls')   →   SELECT count(*) FROM "stg.calls"
struct FormatIDottedName: ExpressionRule {
  let code = "SEC009"
  let name = "format-i-dotted-name"
  let summary = "%I with a schema and a table together quotes them as one name"
  let defaultSeverity = Severity.error
  var kinds: Set<ExpressionKind> { [.call] }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .call(_, let list, distinct: _) = script.tree[expression], let called = script.calledName(expression) else { return [] }
    let arguments = Array(script.tree[list])
    switch called {
    case "format": return formatFindings(arguments, script)
    case "quote_ident": return arguments.count == 1 ? [finding(arguments[0], quotedBy: "quote_ident()", nil, script)].compactMap { $0 } : []
    default: return []
    }
  }

  private func formatFindings(_ arguments: [ExpressionID], _ script: Script) -> [Diagnostic] {
    guard arguments.count > 1, let format = script.placedText(of: arguments[0]) else { return [] }
    var pieces = FormatPieces(format)
    var found: [Diagnostic] = []
    while let piece = pieces.next() {
      guard case .conversion(UInt8(ascii: "I"), let number) = piece, number < arguments.count else { continue }
      let place = pieces.isNumbered ? nil : format.place(of: pieces.lastConversion)
      if let finding = finding(arguments[number], quotedBy: "%I", place, script) { found.append(finding) }
    }
    return found
  }

  /// `place`: the %I, where it is the argument's own.
  private func finding(_ argument: ExpressionID, quotedBy words: String, _ place: SourceRange?, _ script: Script) -> Diagnostic? {
    if let parts = parts(of: argument, script) {
      let fix = place.map { self.fix(argument, parts, $0, script) }
      return finding(
        "\(words) makes one name of \(script.quoted(script.range(argument))), dot and all: no table is called so",
        at: script.range(argument),
        help: "quote the schema and the table each for itself: %I.%I with two arguments", fix: fix)
    }
    guard isRegclass(argument, script) else { return nil }
    let fix = place.map { Diagnostic.Fix("write %s", edits: [TextEdit(replacing: $0, with: "%s")]) }
    let text = script.quoted(script.range(argument))
    return finding(
      "\(words) quotes \(text) a second time: a regclass is written with its schema and its quotes already",
      at: script.range(argument), help: "put a regclass in with %s", fix: fix)
  }

  private func fix(_ argument: ExpressionID, _ parts: [String], _ place: SourceRange, _ script: Script) -> Diagnostic.Fix {
    let edits = [
      TextEdit(replacing: place, with: Array(repeating: "%I", count: parts.count).joined(separator: ".")),
      TextEdit(replacing: script.range(argument), with: parts.joined(separator: ", ")),
    ]
    return Diagnostic.Fix("quote each name for itself", edits: edits)
  }

  /// `'stg.calls'` and `schema || '.' || name` as their parts.
  private func parts(of argument: ExpressionID, _ script: Script) -> [String]? {
    switch script.tree[argument] {
    case .string(let token):
      let names = script.string(token).split(separator: ".", omittingEmptySubsequences: false)
      guard names.count > 1, names.allSatisfy(isPlainName) else { return nil }
      return names.map { "'\($0)'" }
    case .binary(.concat, let left, let last): return parts(left, last, script)
    default: return nil
    }
  }

  /// `schema || '.'` or `'schema.'`, and the name behind it.
  private func parts(_ left: ExpressionID, _ last: ExpressionID, _ script: Script) -> [String]? {
    guard isName(last, script) else { return nil }
    let name = script.file.text(script.range(last))
    switch script.tree[left] {
    case .string(let token):
      let schema = script.string(token)
      return schema.hasSuffix(".") && isPlainName(schema.dropLast()) ? ["'\(schema.dropLast())'", name] : nil
    case .binary(.concat, let first, let dot):
      guard case .string(let token) = script.tree[dot], script.string(token) == ".", isName(first, script) else { return nil }
      return [script.file.text(script.range(first)), name]
    default: return nil
    }
  }

  private func isPlainName(_ name: Substring) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || Character(UnicodeScalar($0)).isLetter || Character(UnicodeScalar($0)).isNumber }
  }

  private func isName(_ part: ExpressionID, _ script: Script) -> Bool {
    if case .string = script.tree[part] { return true }
    return Variables.name(part, script) != nil
  }

  /// `name::regclass`
  private func isRegclass(_ argument: ExpressionID, _ script: Script) -> Bool {
    guard case .cast(_, let type, trying: _) = script.tree[argument] else { return false }
    return script.name(script.tree[type].name) == "regclass"
  }
}
