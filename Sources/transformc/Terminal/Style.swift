/// How a part of a text is painted; colour never carries what the words do not say.
enum Style: String {
  case success = "32"
  case failure = "1;31"
  case faint = "2"
  case strong = "1"
  case keyword = "34"
  case string = "36"
  case number = "35"
  case added = "0;32"
  case removed = "31"

  /// The text between the style's SGR sequence and the reset.
  func paint(_ text: String) -> String { text.isEmpty ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
