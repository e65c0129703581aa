import SQLiteDriver

extension FunctionArguments {
  /// An argument as an element of an array: like `jsonValue`, but a time stays as a column holds it.
  func element(_ index: Int, _ letter: TypeLetter, _ read: JSONReader) throws(SQLFailure) -> JSONTree {
    switch letter {
    case .timestamp, .zonedTimestamp, .time, .interval: isNull(at: index) ? .null : .string(bytes(at: index))
    default: try jsonValue(index, letter, read)
    }
  }

  /// An argument that is an array; nil for NULL.
  func array(_ index: Int, _ read: JSONReader) throws(SQLFailure) -> SQLArray? {
    isNull(at: index) ? nil : SQLArray(try read.array(self, index))
  }

  /// An argument that is an array, in a call without NULLs.
  func strictArray(_ index: Int, _ read: JSONReader) throws(SQLFailure) -> SQLArray { SQLArray(try read.array(self, index)) }
}
