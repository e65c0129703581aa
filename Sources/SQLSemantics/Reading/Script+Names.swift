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
    var words: [UInt8] = []
    words.reserveCapacity(range.bytes.count)
    for byte in file.bytes[range.bytes] {
      if byte > UInt8(ascii: " ") { words.append(byte) } else if words.last ?? 0x20 != 0x20 { words.append(0x20) }
    }
    if words.last == 0x20 { words.removeLast() }
    let sign = words.contains(UInt8(ascii: "'")) ? "`" : "'"
    let text = String(decoding: words, as: UTF8.self)
    return sign + (words.count > 60 && text.count > 60 ? text.prefix(57) + "…" : text) + sign
  }

  /// The language of a routine in lower case, written as a name or between quotes; empty where nothing is said.
  package func language(of routine: CreateProcedure) -> String {
    guard routine.language.isNone, !routine.name.isNone else { return name(routine.language) }
    var token = tree[routine.name].last.raw
    while Int(token) + 1 < scriptTokenCount, tokens[Int(token)].kind != .semicolon {
      if tokens[Int(token)].kind == .language, tokens[Int(token) + 1].kind == .string {
        return string(TokenID(raw: token + 1)).lowercased()
      }
      token = token == routine.bodyTokens.first && !routine.bodyTokens.isEmpty ? routine.bodyTokens.last + 1 : token + 1
    }
    return ""
  }
}
