import SQLSyntax
import SourceText

extension Script {
  /// Takes statements of a body away; one that stands alone in its list becomes NULL, since an empty list is not good everywhere.
  func removal(of statements: [StatementID]) -> [TextEdit] {
    let extents = statements.map { withSemicolon(tree.extent(of: $0)) }
    let starts = Set(extents.map(\.first))
    return extents.map { extent in
      let isLast = closes(kind(at: extent.last + 1)) || starts.contains(extent.last + 1)
      guard opens(kind(before: extent.first)) && isLast else { return removal(of: extent) }
      return TextEdit(replacing: range(extent), with: kind(at: extent.last) == .semicolon ? "NULL;" : "NULL")
    }
  }

  private func opens(_ kind: TokenKind) -> Bool {
    switch kind {
    case .begin, .then, .else, .loop, .do, .repeat, .bodyOpen: true
    default: false
    }
  }

  private func closes(_ kind: TokenKind) -> Bool {
    switch kind {
    case .end, .else, .elseif, .elsif, .when, .exception, .until, .bodyClose, .endOfFile: true
    default: false
    }
  }
}
