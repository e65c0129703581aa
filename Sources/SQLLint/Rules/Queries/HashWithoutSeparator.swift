import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A hash of texts that are put together without anything between them.
///
///     MD5(first_name || last_name)   →   'Ann' || 'abel' and 'Anna' || 'bel' are one
struct HashWithoutSeparator: ExpressionRule {
  let code = "QRY009"
  let name = "hash-without-separator"
  let summary = "a hash of texts with nothing between them"
  let defaultSeverity = Severity.warning
  var kinds: Set<ExpressionKind> { [.call] }

  private static let hashes: Set<String> = [
    "md5", "md5_hex", "md5_binary", "md5_number_lower64", "md5_number_upper64", "sha1", "sha1_hex", "sha1_binary", "sha2", "sha2_hex",
    "sha2_binary", "sha256", "sha512", "sha224", "sha384", "digest", "hash", "hashtext", "farm_fingerprint", "xxhash64",
  ]

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard let name = script.calledName(expression), Self.hashes.contains(name) else { return [] }
    guard let text = script.tree[script.arguments(of: expression)].first else { return [] }
    let value = withoutWrapping(text, script)
    let parts = parts(of: value, script)
    guard parts.count > 1, !parts.contains(where: { isRandom($0, script) }) else { return [] }
    let pairs = zip(parts, parts.dropFirst()).filter { !isSeparated($0, $1, script) }.map { $0 }
    guard let (left, right) = pairs.first else { return [] }
    return [finding(value, left, right, pairs, script)]
  }

  private func finding(
    _ value: ExpressionID, _ left: ExpressionID, _ right: ExpressionID, _ pairs: [(ExpressionID, ExpressionID)], _ script: Script
  ) -> Diagnostic {
    let (first, second) = (script.quoted(script.range(left)), script.quoted(script.range(right)))
    return finding(
      "other values of \(first) and \(second) give the same hash: nothing tells where one ends, 'ab' and 'c' is 'a' and 'bc'",
      at: script.range(left).joined(with: script.range(right)), help: "put a sign between them that neither holds",
      fix: fix(value, pairs, script))
  }

  /// Casts, UPPER and their like leave the borders where they are.
  private func withoutWrapping(_ text: ExpressionID, _ script: Script) -> ExpressionID {
    var value = script.withoutCasts(text)
    let wrappers: Set = ["upper", "lower", "trim", "to_varchar", "to_char", "convert_to"]
    while let name = script.calledName(value), wrappers.contains(name), let inner = script.tree[script.arguments(of: value)].first {
      value = script.withoutCasts(inner)
    }
    return value
  }

  /// The operands of a chain of `||`, or the arguments of CONCAT.
  private func parts(of value: ExpressionID, _ script: Script) -> [ExpressionID] {
    if script.calledName(value) == "concat" { return Array(script.tree[script.arguments(of: value)]) }
    var parts: [ExpressionID] = []
    var next = value
    while case .binary(.concat, let left, let right) = script.tree[next] {
      parts.append(right)
      next = left
    }
    return parts.isEmpty ? [] : (parts + [next]).reversed()
  }

  /// Nothing repeats anyway: tokens and salted passwords are not made of columns alone.
  private func isRandom(_ part: ExpressionID, _ script: Script) -> Bool {
    let random: Set = [
      "random", "gen_random_uuid", "uuid_string", "uuid_generate_v4", "now", "clock_timestamp", "gen_salt", "seq4", "seq8",
    ]
    return script.expressions(in: part).contains { expression in
      switch script.tree[expression] {
      case .word: true
      case .call: script.calledName(expression).map(random.contains) ?? false
      default: false
      }
    }
  }

  /// A literal text stands on one side, a value of fixed width, or a value whose end is marked inside.
  private func isSeparated(_ left: ExpressionID, _ right: ExpressionID, _ script: Script) -> Bool {
    endsItself(left, script) || endsItself(right, script)
  }

  private static let fixed: Set<String> = [
    "to_char", "lpad", "rpad", "md5", "sha1", "sha2", "chr", "char", "md5_hex", "sha2_hex", "concat_ws",
  ]

  private func endsItself(_ part: ExpressionID, _ script: Script) -> Bool {
    if let token = script.stringToken(part) { return !script.string(token).isEmpty }
    if script.isLiteral(part) { return true }
    switch script.tree[part] {
    case .call: return script.calledName(part).map(Self.fixed.contains) ?? false
    case .column, .qualified, .path, .cast, .member, .bind: return isVariable(part, script)
    default: return true
    }
  }

  /// `:salt`: what it holds is the author's own.
  private func isVariable(_ part: ExpressionID, _ script: Script) -> Bool {
    if case .bind = script.tree[script.withoutCasts(part)] { true } else { false }
  }

  // MARK: Fix

  /// Stored hashes change with it, so it is for the author to decide.
  private func fix(_ value: ExpressionID, _ pairs: [(ExpressionID, ExpressionID)], _ script: Script) -> Diagnostic.Fix? {
    let isCall = script.calledName(value) == "concat"
    let edits = pairs.compactMap { left, right -> TextEdit? in
      guard let token = script.token(isCall ? .comma : .concat, between: left, and: right) else { return nil }
      return script.insertion(isCall ? " '|'," : " '|' ||", behind: token)
    }
    guard edits.count == pairs.count else { return nil }
    return Diagnostic.Fix("put '|' between them", .suggested, edits: edits)
  }
}
