import Diagnostics
import SQLSyntax
import SourceText

extension Script {
  /// Whether a text of the script holds this name: what is built there may change the thing.
  func saysInText(_ symbol: Symbol) -> Bool {
    let word = name(symbol)
    return (0..<scriptTokenCount).contains { index in
      let kind = tokens[index].kind
      return (kind == .string || kind == .dollarString) && text(TokenID(raw: UInt32(index))).lowercased().hasText(word)
    }
  }

  /// Whether a text of the script makes something of this name: `'CREATE TABLE calls …'`.
  func makesInText(_ symbol: Symbol) -> Bool {
    let word = name(symbol)
    return (0..<scriptTokenCount).contains { index in
      guard tokens[index].kind == .string || tokens[index].kind == .dollarString else { return false }
      let text = text(TokenID(raw: UInt32(index))).lowercased()
      return (text.hasText("create ") || text.hasText("into ")) && text.hasText(word)
    }
  }

  /// Whether a part of the script that could not be read begins in this one.
  func isNearError(_ statement: StatementID) -> Bool { !diagnostics.isEmpty && isNearError(tree.extent(of: statement)) }
  func isNearError(_ expression: ExpressionID) -> Bool { !diagnostics.isEmpty && isNearError(tree.extent(of: expression)) }

  private func isNearError(_ extent: Extent) -> Bool {
    let range = range(extent)
    return diagnostics.contains { $0.severity == .error && range.start <= $0.range.end && $0.range.start <= range.end }
  }
}

extension String {
  /// Whether the text holds another, at whatever place.
  fileprivate func hasText(_ other: String) -> Bool {
    let (text, wanted) = (Array(utf8), Array(other.utf8))
    guard !wanted.isEmpty, text.count >= wanted.count else { return false }
    return (0...(text.count - wanted.count)).contains { text[$0] == wanted[0] && text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
