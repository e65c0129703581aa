import SQLFormat
import Workspace

extension FormatStyle {
  /// What `format:` in transformc.yaml says.
  init(_ settings: FormatSettings) {
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
