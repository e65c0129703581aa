extension [String] {
  /// The last line ends with a text.
  func ending(with text: String) -> [String] {
    guard let last else { return [] }
    return dropLast() + [last + text]
  }

  /// Every line but the last ends with a text.
  func separated(by text: String) -> [String] {
    enumerated().map { $0.offset == count - 1 ? $0.element : $0.element + text }
  }
}
