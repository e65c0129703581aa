import SQLiteDriver

/// `tc_translate(text, from, to)`: each character of `from` becomes the one at its place in `to`, or nothing where there is none.
///
///     tc_translate('12345', '143', 'ax')   →   a2x5
///
/// PostgreSQL: `translate`. Snowflake: TRANSLATE.
enum CharacterReplacement {
  static var functions: [ScalarFunction] {
    ScalarFunction.strict("tc_translate", 3...3) { arguments, result throws(SQLFailure) in
      let (from, to) = (arguments.bytes(at: 1), arguments.bytes(at: 2))
      let (old, new) = (from.characters, to.characters)
      var output: [UInt8] = []
      for character in arguments.bytes(at: 0).characters {
        guard let place = old.firstIndex(of: character) else {
          output += character
          continue
        }
        if place < new.count { output += new[place] }
      }
      result.text(output)
    }
  }
}
