import Patterns

/// The flags of PostgreSQL's functions of regular expressions: letters of the pattern, and `g`.
enum PostgresFlags {
  /// For a function that knows no `g`.
  static func cache(for function: String) -> PatternCache {
    PatternCache(.postgres) { flags, options throws(SQLFailure) in
      try read(flags, &options)
      if flags.contains(UInt8(ascii: "g")) {
        throw SQLFailure("22023", "\(function)() does not support the \"global\" option")
      }
    }
  }

  static func cacheWithGlobal() -> PatternCache { PatternCache(.postgres, read) }

  static func isGlobal(_ flags: [UInt8]) -> Bool { flags.contains(UInt8(ascii: "g")) }

  private static func read(_ flags: [UInt8], _ options: inout PatternOptions) throws(SQLFailure) {
    for letter in flags where letter != UInt8(ascii: "g") {
      if letter == UInt8(ascii: "e") || letter == UInt8(ascii: "b") {
        throw SQLFailure("0A000", "the flag '\(Unicode.Scalar(letter))' makes a pattern of a kind that this database cannot match")
      }
      guard options.applyPostgres(letter) else {
        throw SQLFailure("22023", "invalid regular expression option: \"\(Unicode.Scalar(letter))\"")
      }
    }
  }
}
