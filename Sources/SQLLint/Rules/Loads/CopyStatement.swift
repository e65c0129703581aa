import SQLSemantics
import SQLSyntax
import SourceText

/// A COPY INTO that a body runs, itself or from a text.
struct CopyStatement {
  let command: Command
  /// Whose tokens it is made of.
  let script: Script
  /// Where it stands among the body's statements.
  let index: Int

  func setting(_ word: String) -> Property? { script.property(word, in: command.properties) }
  /// The table, as it is written.
  var table: String { script.written(command.name) }
}

extension Script {
  func copies(in body: Body) -> [CopyStatement] {
    body.statements.indices.compactMap { index in
      command(body.statements[index].id).flatMap { isCopy($0) ? CopyStatement(command: $0, script: self, index: index) : nil }
    }
  }

  /// COPY INTO table; a COPY INTO @stage writes files.
  func isCopy(_ command: Command) -> Bool {
    guard name(command.verb) == "copy", !command.object.isEmpty, !command.name.isNone else { return false }
    return tokens[Int(tree[command.name].first.raw)].kind.isName
  }
}
