import SQLSchema
import SQLSyntax
import SourceText

extension Script {
  /// Schema and name; a catalog before them is left out.
  func objectName(_ id: NameID) -> ObjectName {
    let parts = tree[id]
    return ObjectName(schema: name(parts.schema), name: name(parts.name))
  }

  func names(_ tokens: List<TokenID>) -> [String] { tree[tokens].map { name($0) } }

  /// The name of an item's column in what the query returns; empty for an expression without an alias.
  func outputName(of item: SelectItem) -> String {
    item.alias.isNone ? column(item.value).map { name($0) } ?? "" : name(item.alias)
  }

  /// `calls_tmp`: a table for one run, by its name.
  func isScratchName(_ name: String) -> Bool {
    name.split(separator: "_").contains { ["tmp", "temp", "work", "wrk", "scratch"].contains($0) }
  }

  /// What the author wrote, on one line and cut to what a message can hold; quoted by a sign that it does not hold.
  func quoted(_ range: SourceRange) -> String {
    let words = file.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sign = words.contains("'") ? "`" : "'"
    return sign + (words.count > 60 ? words.prefix(57) + "…" : words) + sign
  }
}
