/// How characters are written so that PostgreSQL and Snowflake both read them.
enum PatternSpelling {
  static func literal(_ character: UInt32) -> String { escaped(character, of: #".[]{}()*+?^$|\"#) }

  static func bracketed(_ character: UInt32) -> String { escaped(character, of: #"[]^-\"#) }

  private static func escaped(_ character: UInt32, of special: String) -> String {
    let scalar = Unicode.Scalar(character) ?? "\u{fffd}"
    return special.unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
  }
}
