import Diagnostics
import SQLSemantics
import SQLSyntax
import SourceText

/// Code that was commented out: nobody knows whether it is meant to come back.
///
///     -- DELETE FROM stg.calls WHERE loaded_at < :since;
///
/// A comment is code when it reads as code without an error, and is more than a sentence could be by accident.
struct CommentedOutCode: BodyRule {
  let code = "STY001"
  let name = "commented-out-code"
  let summary = "code in a comment"
  let defaultSeverity = Severity.info
  let judgesStatementsAlone = true

  func findings(in body: Body, _ context: LintContext) -> [Diagnostic] {
    guard body.isScript else { return [] }
    let blocks = CommentBlocks(context.script).blocks
    let candidates = zip(blocks, [[]] + blocks).compactMap { CommentedCode(in: $0, behind: $1) }
    guard !candidates.isEmpty else { return [] }
    let reader = CodeReader(grammar: context.script.grammar)
    return candidates.compactMap { code in
      reader.holdsStatements(code.text).map { finding(code, of: $0) }
    }
  }

  private func finding(_ code: CommentedCode, of count: Int) -> Diagnostic {
    let what = count == 1 ? "a statement stands" : "\(count) statements stand"
    return finding(
      "\(what) here in a comment: it is not run, not checked, and nobody knows whether it is missing", at: code.firstLine,
      help: "take it out: the repository's history keeps it; or say in words what is not done here, and why")
  }
}

/// Comments that stand together on lines of their own.
struct CommentBlocks {
  /// A line of a comment without the signs around it.
  struct Line {
    let bytes: ArraySlice<UInt8>
    var range: SourceRange { SourceRange(bytes.startIndex..<bytes.endIndex) }
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private(set) var blocks: [[Line]] = []
  private let script: Script

  init(_ script: Script) {
    self.script = script
    var block: [Line] = []
    var previous: Comment?
    for index in script.comments.indices {
      let comment = script.comments[index]
      if let before = previous, !follows(comment, before) {
        blocks.append(block)
        block = []
      }
      if isAlone(comment) { block += lines(of: comment) }
      previous = comment
    }
    blocks.append(block)
    blocks.removeAll(where: \.isEmpty)
  }

  /// Nothing but blanks and one end of line stands between two comments.
  private func follows(_ comment: Comment, _ before: Comment) -> Bool {
    guard comment.nextToken == before.nextToken else { return false }
    let between = script.file.bytes[Int(before.range.end)..<Int(comment.start)]
    return between.allSatisfy { $0 <= UInt8(ascii: " ") } && between.count { $0 == UInt8(ascii: "\n") } <= 1
  }

  /// No code stands before it on its line.
  private func isAlone(_ comment: Comment) -> Bool {
    for byte in script.file.bytes[..<Int(comment.start)].reversed() {
      if byte == UInt8(ascii: "\n") { return true }
      if byte > UInt8(ascii: " ") { return false }
    }
    return true
  }

  private func lines(of comment: Comment) -> [Line] {
    let bytes = script.file.bytes[comment.range.bytes]
    let isBlock = bytes.starts(with: "/*".utf8)
    let inner = isBlock ? bytes.dropFirst(2).dropLast(2) : bytes
    return inner.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).compactMap { line($0) }
  }

  /// Nil for a line of carets, which says something about the line above.
  private func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    let rest = bytes.drop(while: isSign)
    guard let last = rest.lastIndex(where: { $0 > UInt8(ascii: " ") }) else {
      return Line(bytes: bytes.prefix(0))
    }
    return rest.first == UInt8(ascii: "^") ? nil : Line(bytes: rest[...last])
  }

  private func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "*"): true
    default: false
    }
  }
}

/// The part of a comment that may be code: from a line that begins like a statement to the end.
private struct CommentedCode {
  let text: String
  let firstLine: SourceRange

  /// `before`: the comment before it, whose last words may say what it is for.
  init?(in block: [CommentBlocks.Line], behind before: [CommentBlocks.Line]) {
    guard let first = block.firstIndex(where: { CommentedCode.beginsStatement($0.bytes) }) else { return nil }
    if let words = before.last(where: { !$0.bytes.isEmpty }), words.text.lowercased().contains("uncomment") { return nil }
    guard !block[...first].contains(where: { CommentedCode.isExample($0.text) }) else { return nil }
    let lines = block[first...]
    guard lines.contains(where: { $0.bytes.contains { CommentedCode.signs.contains($0) } }) else { return nil }
    text = lines.map { $0.text + "\n" }.joined()
    firstLine = block[first].range
  }

  /// `;`, `=`, `(` …: sentences have few of them.
  private static let signs: Set<UInt8> = [UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "*")]

  private static func beginsStatement(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.prefix(10).prefix { $0 == UInt8(ascii: "_") || isLetter($0) }
    return word.count > 1 && word.count < 10 && statementWords.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 }

  private static let statementWords: Set = [
    "select", "insert", "update", "delete", "merge", "create", "drop", "alter", "call", "execute", "truncate", "copy", "grant", "revoke",
    "with",
    "let", "if", "for", "return", "raise", "perform", "begin", "declare", "set", "use", "commit",
  ]

  /// Ways to call something are shown, not taken out.
  private static func isExample(_ line: String) -> Bool {
    let words = line.lowercased()
    return exampleWords.contains { words.contains($0) }
  }

  private static let exampleWords = [
    "example", "usage", "e.g", "sample", "how to", "to run", "to test", "demo", "call with", "syntax", "equivalent", "like:",
    "like this", "such as", "for instance", "i.e", "looks like", "as follows", "exemple", "following command",
    "following quer", "following statement", "uncomment",
  ]
}

/// Reads a text as statements of a script, and else as those of a body.
private final class CodeReader {
  private let script: Script

  init(grammar: Grammar) { script = Script(grammar: grammar) }

  /// How many statements a text holds; nil where it is no code, or too little of it.
  func holdsStatements(_ text: String) -> Int? {
    if let count = statements(in: text) { return count }
    if script.grammar.hasScriptBlocks { return statements(in: "BEGIN\n\(text)\n;END;") }
    return script.grammar.hasSearchPath && !text.contains("$body$") ? statements(in: "DO $body$BEGIN\n\(text)\n;END$body$;") : nil
  }

  private func statements(in text: String) -> Int? {
    script.parse(SourceFile(path: "", text: text))
    guard script.diagnostics.isEmpty else { return nil }
    let statements = own(script.tree[script.tree.script].map { $0 })
    guard !statements.isEmpty, !statements.contains(where: isNoCode) else { return nil }
    let tokens = statements.map { length(of: $0) }
    return isEnough(statements, tokens) ? statements.count : nil
  }

  /// The statements of the block around them.
  private func own(_ statements: [StatementID]) -> [StatementID] {
    guard statements.count == 1 else { return statements }
    switch script.tree[statements[0]] {
    case .anonymous(let block), .block(let block): return block.isNone ? [] : script.tree[script.tree[block].statements].map { $0 }
    default: return statements
    }
  }

  private func isNoCode(_ statement: StatementID) -> Bool {
    if case .opaque = script.tree[statement] { true } else { false }
  }

  private func length(of statement: StatementID) -> Int {
    let extent = script.tree.extent(of: statement)
    return extent.isEmpty ? 0 : Int(extent.last - extent.first) + 1
  }

  /// Two statements, or a long one. A single CALL shows how to run something.
  private func isEnough(_ statements: [StatementID], _ lengths: [Int]) -> Bool {
    if statements.count > 1 { return lengths.reduce(0, +) > 7 && lengths.max() ?? 0 > 3 }
    if case .call = script.tree[statements[0]] { return false }
    return lengths[0] >= 8
  }
}
