import SQLiteDriver

/// The type that an argument has in the source, where SQLite's own value does not tell: a letter in a constant first argument.
///
///     tc_json_build_array('ibn', 1, 1, '1.50')   →   [1, true, 1.50]
enum TypeLetter: UInt8 {
  case integer = 105  // i
  case decimal = 110  // n
  case float = 102  // f
  case text = 116  // t
  case boolean = 98  // b
  case date = 100  // d
  case timestamp = 115  // s
  case zonedTimestamp = 122  // z
  case time = 99  // c
  case interval = 118  // v
  case json = 106  // j
  case array = 97  // a
  case binary = 120  // x
  /// The value's own storage class decides.
  case unknown = 63  // ?
}

/// The letters of a call's arguments, read where they stand.
struct TypeLetters {
  private let letters: BorrowedText?

  /// They are the first argument.
  init(_ arguments: FunctionArguments) { letters = arguments.text(at: 0) }

  /// Of the argument at a place, the letters themselves standing at 0. What is not said is unknown.
  subscript(place: Int) -> TypeLetter {
    guard let letters, place >= 1, place <= letters.count else { return .unknown }
    return TypeLetter(rawValue: letters[place - 1]) ?? .unknown
  }
}
