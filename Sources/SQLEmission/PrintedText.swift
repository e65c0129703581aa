/// A piece of SQL and how tightly its outermost operator holds.
struct PrintedText {
  let text: String
  let power: UInt8

  init(_ text: String, _ power: UInt8) {
    self.text = text
    self.power = power
  }

  static func atom(_ text: String) -> PrintedText { PrintedText(text, Precedence.atom) }
}
