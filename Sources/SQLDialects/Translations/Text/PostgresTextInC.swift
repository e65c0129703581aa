/// PostgreSQL's functions that ask for letters, over texts of the collation C, which knows those of ASCII alone: what `COLLATE "C"` and
/// `convert_from` give.
extension TranslationTexts {
  static let postgresToSQLiteTextInC =
    #"""

    ilike in c(text, text) => tc_like(lower($1), lower($2))
    ilike in c(text, text, text) !! the escape would be a small letter too -- write lower(x) LIKE lower(y)
    initcap in c(text) => tc_pg_initcap_in_c($1)
    lower in c(text) => lower($1)
    upper in c(text) => upper($1)

    """# + patternsInC.joined(separator: "\n")

  /// The lines of patterns, which are told by their beginning that they are in C.
  private static var patternsInC: [String] {
    postgresToSQLiteText.split(separator: "\n").filter(isOfPattern).map { line in
      let opening = line.firstIndex(of: "(") ?? line.endIndex
      let rest = String(line[opening...]).replacingAll("=> @", with: "=> @in_c_")
      return "\(line[..<opening]) in c\(rest.replacingAll("$2", with: PatternRewriting.inC("$2")))"
    }
  }

  private static func isOfPattern(_ line: Substring) -> Bool {
    ["tc_pg_match(", "tc_pg_regexp_", "tc_pg_substring(", "tc_pg_similar("].contains { line.contains($0) }
  }

  static let postgresToSnowflakeTextInC = #"""

    initcap in c(text) !! letters are not those of ASCII alone there -- write x COLLATE "default"
    lower in c(text) !! letters are not those of ASCII alone there -- write x COLLATE "default"
    upper in c(text) !! letters are not those of ASCII alone there -- write x COLLATE "default"
    ilike in c(text, text, text?) !! letters are not those of ASCII alone there -- write x COLLATE "default"
    """#
}
