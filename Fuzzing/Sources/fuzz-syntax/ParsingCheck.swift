import Diagnostics
import SQLSyntax
import SourceText

/// No byte of a text is lost, and everything that is said about it lies in it.
struct ParsingCheck {
  let input: FuzzInput

  init(_ input: FuzzInput) { self.input = input }

  func run() {
    Self.check(ScriptSupply.parse(input.file, input.grammar))
  }

  static func check(_ script: Script) {
    TokenizingCheck.check(script)
    checkCoverage(script)
    checkDiagnostics(script)
    checkTree(script)
    _ = script.canonicalText(script.allTokens)
  }

  /// Every byte is blank, or in a token, a comment or an annotation.
  private static func checkCoverage(_ script: Script) {
    var isCovered = script.file.bytes.map { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
    func cover(_ range: SourceRange) {
      require(range.bytes.lowerBound >= 0 && range.bytes.upperBound <= isCovered.count, "a range lies in the text")
      for place in range.bytes { isCovered[place] = true }
    }
    for index in 0..<script.scriptTokenCount { cover(script.range(TokenID(raw: UInt32(index)))) }
    for index in script.comments.indices { cover(script.comments[index].range) }
    for index in script.annotations.indices { cover(script.annotations[index].range) }
    require(!isCovered.contains(false), "byte \(isCovered.firstIndex(of: false) ?? 0) is in something that was read")
  }

  private static func checkDiagnostics(_ script: Script) {
    for diagnostic in script.diagnostics {
      let range = diagnostic.range.bytes
      require(range.upperBound <= script.file.bytes.count, "'\(diagnostic.message)' lies in the text")
      require(!diagnostic.message.isEmpty, "a diagnostic says something")
    }
  }

  private static func checkTree(_ script: Script) {
    var next: UInt32 = 0
    for statement in script.tree[script.tree.script] {
      let extent = script.tree.extent(of: statement)
      require(extent.first >= next, "a statement begins behind the one before it")
      next = max(next, extent.isEmpty ? extent.first : extent.last + 1)
    }
    for index in script.tree.statements.indices { _ = script.text(script.tree.extent(of: StatementID(raw: UInt32(index + 1)))) }
    for index in script.tree.expressions.indices { _ = script.range(ExpressionID(raw: UInt32(index + 1))) }
    let count = script.statementCount
    require(count.opaque <= count.statements, "opaque statements are statements")
  }
}
