import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// A password, key or token that stands in the file.
///
///     CREATE STAGE … CREDENTIALS = (AWS_KEY_ID = '…' AWS_SECRET_KEY = 'wJalr…');
struct HardCodedCredential: BodyRule, ExpressionRule {
  let code = "SEC006"
  let name = "hard-coded-credential"
  let summary = "a password, key or token stands in the file"
  let defaultSeverity = Severity.error
  var dynamicReading: DynamicReading { .all }
  let judgesStatementsAlone = true
  var questions: RuleQuestions { RuleQuestions(expressions: self, bodies: self) }
  var kinds: Set<ExpressionKind> { [.string] }

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    let script = context.script
    let declared = body.blocks.flatMap { script.tree[script.tree[$0.id].declarations] }.compactMap { secret(script.tree[$0], script) }
    let others = body.statements.flatMap { secrets(script.tree[$0.id], script) }
    return (declared + others).map { finding(of: $0.name, at: $0.range, script) }
  }

  func findings(at expression: ExpressionID, in context: LintContext) -> [Diagnostic] {
    let script = context.script
    guard case .string(let token) = script.tree[expression] else { return [] }
    let range = script.range(token)
    guard range.end - range.start > 20, let secret = SecretShape.secret(in: script.file.bytes[range.bytes]) else { return [] }
    return [finding(of: secret.kind, at: SourceRange(secret.range), script)]
  }

  private func finding(of name: String, at range: SourceRange, _ script: Script) -> Diagnostic {
    finding(
      "\(name) stands here in clear: whoever can read this file, its history or the server's log of statements has it", at: range,
      help: script.grammar.hasStages
        ? "take it out, let it be revoked, and name what holds it: a storage integration, a secret, a user without a password"
        : "take it out, let it be changed, and pass it from where secrets are kept when the script runs")
  }

  // MARK: Settings and variables

  private struct Secret {
    let name: String
    let range: SourceRange
  }

  private func secrets(_ statement: Statement, _ script: Script) -> [Secret] {
    switch statement {
    case .command(let id): return secrets(in: script.tree[id].properties, script)
    case .declare(let id): return [secret(script.tree[id], script)].compactMap { $0 }
    case .assign(let id): return [secret(script.tree[id], script)].compactMap { $0 }
    default: return []
    }
  }

  private func secret(_ variable: Variable, _ script: Script) -> Secret? {
    guard !variable.value.isNone else { return nil }
    return secret(named: script.name(variable.name), written: script.text(variable.name), variable.value, script)
  }

  private func secret(_ assignment: Assign, _ script: Script) -> Secret? {
    guard let name = Variables.name(assignment.target, script) else { return nil }
    return secret(named: name, written: script.file.text(script.range(assignment.target)), assignment.value, script)
  }

  private func secret(named name: String, written: String, _ value: ExpressionID, _ script: Script) -> Secret? {
    guard let kind = SecretName.kind(of: name), case .string(let token) = script.tree[value] else { return nil }
    return kind.fits(script.string(token)) ? Secret(name: "'\(written)'", range: script.range(value)) : nil
  }

  /// `AWS_SECRET_KEY = '…'`, `PASSWORD '…'`, `OPTIONS (password '…')`
  private func secrets(in properties: List<PropertyID>, _ script: Script) -> [Secret] {
    var found: [Secret] = []
    var before = Extent?.none
    for property in script.allProperties(properties) {
      let words = property.words.isEmpty ? before : property.words
      before = nil
      guard !property.value.isNone else { continue }
      if case .column = script.tree[property.value] { before = script.tree.extent(of: property.value) }
      guard let words, case .string = script.tree[property.value] else { continue }
      let last = TokenID(raw: words.last)
      if let secret = secret(named: script.name(last), written: script.text(last), property.value, script) { found.append(secret) }
    }
    return found
  }
}

/// What names say about their values.
enum SecretName {
  /// Of letters of any kind.
  case password
  /// Of many letters and digits.
  case key

  static func kind(of name: String) -> SecretName? {
    if passwords.contains(where: { name == $0 || name.hasSuffix("_" + $0) }) { return .password }
    return keys.contains { name.hasSuffix($0) } ? .key : nil
  }

  private static let passwords = ["password", "passwd", "pwd", "passphrase", "secret_string"]
  private static let keys = ["secret", "token", "api_key", "apikey", "secret_key", "access_key", "private_key", "master_key"]

  /// Whether a text can be one: a word that stands for one (`<password>`, `{{ password }}`, `***`) is none.
  func fits(_ text: String) -> Bool {
    guard text.utf8.count >= (self == .password ? 4 : 16), !isPlaceholder(text) else { return false }
    return self == .password || text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
  }

  private func isPlaceholder(_ text: String) -> Bool {
    if text.contains(where: { "<>{}*%$ ".contains($0) }) { return true }
    let lower = text.lowercased()
    return ["your", "xxx", "placeholder", "changeme", "change_me", "example", "...", "…"].contains(where: lower.contains)
  }
}

/// What secrets look like wherever they stand.
enum SecretShape {
  /// The first secret in the bytes of a literal.
  static func secret(in bytes: ArraySlice<UInt8>) -> (kind: String, range: Range<Int>)? {
    for index in bytes.indices.dropLast(8) {
      guard let shape = shapes[bytes[index]]?.first(where: { bytes[index...].starts(with: $0.start.utf8) }) else { continue }
      if let range = range(of: shape, at: index, in: bytes) { return (shape.kind, range) }
    }
    return nil
  }

  private struct Shape {
    let start: String
    let kind: String
    /// How many word bytes must follow.
    let length: Int
  }

  private static let shapes: [UInt8: [Shape]] = Dictionary(
    grouping: [
      Shape(start: "AKIA", kind: "an access key", length: 16), Shape(start: "ghp_", kind: "a token", length: 30),
      Shape(start: "xoxb-", kind: "a token", length: 20), Shape(start: "-----BEGIN RSA PRIVATE KEY", kind: "a private key", length: 0),
      Shape(start: "-----BEGIN PRIVATE KEY", kind: "a private key", length: 0), Shape(start: "password=", kind: "a password", length: 3),
      Shape(start: "PASSWORD=", kind: "a password", length: 3), Shape(start: "://", kind: "a password", length: 0),
    ], by: { $0.start.utf8.first ?? 0 })

  private static func range(of shape: Shape, at index: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    if shape.start == "://" { return passwordOfAddress(from: index + 3, in: bytes) }
    let start = index + shape.start.utf8.count
    let end = bytes[start...].firstIndex { !isSecretByte($0) } ?? bytes.endIndex
    guard end - start >= shape.length, shape.start != "AKIA" || end - start == shape.length && isWordStart(index, in: bytes) else {
      return nil
    }
    if shape.kind == "a password" { return isPlaceholder(bytes[start..<end]) ? nil : start..<end }
    return index..<end
  }

  /// `://user:password@host`
  private static func passwordOfAddress(from start: Int, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
    guard let colon = bytes[start...].firstIndex(where: { !isSecretByte($0) }), bytes[colon] == UInt8(ascii: ":"), colon > start else {
      return nil
    }
    let end = bytes[(colon + 1)...].firstIndex { !isSecretByte($0) && $0 != UInt8(ascii: "!") && $0 != UInt8(ascii: "#") }
    guard let end, bytes[end] == UInt8(ascii: "@"), end > colon + 3, !isPlaceholder(bytes[(colon + 1)..<end]) else { return nil }
    return (colon + 1)..<end
  }

  private static func isWordStart(_ index: Int, in bytes: ArraySlice<UInt8>) -> Bool {
    index == bytes.startIndex || !isSecretByte(bytes[index - 1]) && bytes[index - 1] != UInt8(ascii: "/")
  }

  private static func isPlaceholder(_ bytes: ArraySlice<UInt8>) -> Bool {
    !SecretName.password.fits(String(decoding: bytes, as: UTF8.self))
  }

  private static func isSecretByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "$"): true
    default: false
    }
  }
}
