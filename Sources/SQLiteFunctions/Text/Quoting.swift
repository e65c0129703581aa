import SQLiteDriver

/// `tc_quote_ident(text)`, `tc_quote_literal(text)`, `tc_quote_nullable(text)`: a text as PostgreSQL's SQL spells it.
///
///     tc_quote_ident('Order')      →   "Order"
///     tc_quote_literal('it''s')    →   'it''s'
///     tc_quote_nullable(NULL)      →   NULL
///
/// PostgreSQL: the functions of these names (postgresql.org/docs/15/functions-string.html).
enum Quoting {
  static var functions: [ScalarFunction] {
    ScalarFunction.strict("tc_quote_ident", 1...1) { arguments, result throws(SQLFailure) in
      result.text(identifier(arguments.bytes(at: 0)))
    }
      + ScalarFunction.strict("tc_quote_literal", 1...1) { arguments, result throws(SQLFailure) in
        result.text(literal(arguments.bytes(at: 0)))
      } + [
        ScalarFunction(name: "tc_quote_nullable", argumentCount: 1) { arguments, result in
          result.text(arguments.isNull(at: 0) ? Array("NULL".utf8) : literal(arguments.bytes(at: 0)))
        }
      ]
  }

  /// With `E` where a backslash is in it, so that the text is the same whatever standard_conforming_strings says.
  static func literal(_ text: [UInt8]) -> [UInt8] {
    let prefix = text.contains(UInt8(ascii: "\\")) ? "E'" : "'"
    return Array(prefix.utf8) + doubled(text, [UInt8(ascii: "'"), UInt8(ascii: "\\")]) + [UInt8(ascii: "'")]
  }

  static func identifier(_ name: [UInt8]) -> [UInt8] {
    let isPlain = name.first.map { !$0.isDigit } ?? false && name.allSatisfy(\.isSmallWordByte)
    if isPlain && !keywords.contains(String(decoding: name, as: UTF8.self)) { return name }
    return [UInt8(ascii: "\"")] + doubled(name, [UInt8(ascii: "\"")]) + [UInt8(ascii: "\"")]
  }

  private static func doubled(_ text: [UInt8], _ special: Set<UInt8>) -> [UInt8] {
    text.flatMap { special.contains($0) ? [$0, $0] : [$0] }
  }

  /// The words that are not free for every use (PostgreSQL 15: `pg_get_keywords()` where catcode is not U).
  private static let keywords = Set(
    """
    all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char
    character check coalesce collate collation column concurrently constraint create cross current_catalog current_date
    current_role current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do
    else end except exists extract false fetch float for foreign freeze from full grant greatest group grouping having
    ilike in initially inner inout int integer intersect interval into is isnull join lateral leading least left like limit
    localtime localtimestamp national natural nchar none normalize not notnull null nullif numeric offset on only or order
    out outer overlaps overlay placing position precision primary real references returning right row select session_user
    setof similar smallint some substring symmetric table tablesample then time timestamp to trailing treat trim true union
    unique user using values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
    xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  fileprivate var isSmallWordByte: Bool { (97...122).contains(self) || isDigit || self == UInt8(ascii: "_") }
}
