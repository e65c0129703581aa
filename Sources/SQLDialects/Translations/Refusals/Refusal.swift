extension TranslationTexts {
  /// A line for each name, however it is called: `abbrev(any...) !! there are no network addresses -- keep the address as a text`.
  static func refused(_ reason: String, _ names: String) -> String {
    names.split { $0 == " " || $0 == "\n" }.map { "\($0)(any...) !! \(reason)\n" }.joined()
  }
}
