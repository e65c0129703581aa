/// How characters are written so that PostgreSQL and Snowflake both read them.
enum PatternSpelling {
  static func literal(_ character: UInt32) -> String { escaped(character, of: #".[]{}()*+?^$|\"#) }

  static func bracketed(_ character: UInt32) -> String { escaped(character, of: #"[]^-\"#) }

  /// A set as members of a bracket expression.
  static func members(of set: CharacterSet) -> String {
    set.ranges.map { range in
      range.count == 1 ? bracketed(range.lowerBound) : bracketed(range.lowerBound) + "-" + bracketed(range.upperBound)
    }.joined()
  }

  private static func escaped(_ character: UInt32, of special: String) -> String {
    let scalar = Unicode.Scalar(character) ?? "\u{fffd}"
    return special.unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
  }
}
