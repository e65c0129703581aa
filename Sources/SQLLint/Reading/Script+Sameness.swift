import SQLSyntax
import SourceText

// Whether two pieces of SQL say the same, word by word; letter case and spaces do not count.

extension Script {
  func isSame(_ left: ExpressionID, _ right: ExpressionID) -> Bool {
    left == right || isSame(tree.extent(of: left), tree.extent(of: right))
  }

  func isSame(_ left: Extent, _ right: Extent) -> Bool {
    guard !left.isEmpty, !right.isEmpty, left.last - left.first == right.last - right.first else { return false }
    return (0...(left.last - left.first)).allSatisfy { isSame(tokens[Int(left.first + $0)], tokens[Int(right.first + $0)]) }
  }

  private func isSame(_ left: Token, _ right: Token) -> Bool {
    guard left.kind == right.kind else { return false }
    switch left.kind {
    case .string, .dollarString, .numberLiteral, .bitString, .customOperator: return file.text(left.range) == file.text(right.range)
    default: return left.symbol == right.symbol
    }
  }
}
