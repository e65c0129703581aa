public import SQLFormat

extension FormatStyle {
  /// What `format:` in transformc.yaml says.
  public init(_ settings: FormatSettings) {
    let keywordCase: KeywordCase =
      switch settings.keywordCase {
      case .upper: .upper
      case .lower: .lower
      case .keep: .keep
      }
    self.init(
      keywordCase: keywordCase, indent: settings.indent, lineWidth: settings.lineWidth,
      commas: settings.commas == .leading ? .leading : .trailing)
  }
}
