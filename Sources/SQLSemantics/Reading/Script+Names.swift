package import SQLSchema
package import SQLSyntax
package import SourceText

extension Script {
  /// Schema and name; a catalog before them is left out.
  package func objectName(_ id: NameID) -> ObjectName {
    let parts = tree[id]
    return ObjectName(schema: name(parts.schema), name: name(parts.name))
  }

  package func names(_ tokens: List<TokenID>) -> [String] { tree[tokens].map { name($0) } }

  /// The name of an item's column in what the query returns; empty for an expression without an alias.
  package func outputName(of item: SelectItem) -> String {
    item.alias.isNone ? column(item.value).map { name($0) } ?? "" : name(item.alias)
  }

  /// What the author wrote, on one line and cut to what a message can hold; quoted by a sign that it does not hold.
  package func quoted(_ range: SourceRange) -> String {
    let words = file.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let sign = words.contains("'") ? "`" : "'"
    return sign + (words.count > 60 ? words.prefix(57) + "…" : words) + sign
  }
}
