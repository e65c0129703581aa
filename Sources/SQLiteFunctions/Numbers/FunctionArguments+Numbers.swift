import SQLiteDriver

extension FunctionArguments {
  /// A double, or one of the texts `NaN`, `Infinity` and `-Infinity`, which stand for what SQLite cannot store or would not read again.
  func float(at index: Int) throws(SQLFailure) -> Double {
    switch kind(at: index) {
    case .double, .integer: return double(at: index)
    case .null: return .nan
    case .text, .blob:
      guard let text = text(at: index) else { return .nan }
      return try ExactDecimal(text).double
    }
  }
}
