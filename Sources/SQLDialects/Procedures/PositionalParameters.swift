import SQLSyntax

/// `$1` and `?` in a text, by number: question marks count up.
struct PositionalParameters: Sendable {
  private let numbers: [UInt32: Int]

  var count: Int { numbers.count }

  /// Of a whole script.
  init(of script: Script) { self.init(script, Extent(first: 0, last: UInt32(max(0, script.tokens.indices.upperBound - 1)))) }

  /// Of a declaration, to its semicolon.
  init(of variable: Variable, _ script: Script) {
    var last = variable.name.raw
    while Int(last) < script.tokens.indices.upperBound, script.tokens[Int(last)].kind != .semicolon { last += 1 }
    self.init(script, Extent(first: variable.name.raw, last: last))
  }

  private init(_ script: Script, _ extent: Extent) {
    var numbers: [UInt32: Int] = [:]
    var questions = 0
    for token in extent.first...max(extent.first, extent.last) where Int(token) < script.tokens.indices.upperBound {
      switch script.tokens[Int(token)].kind {
      case .question:
        questions += 1
        numbers[token] = questions
      case .parameter: numbers[token] = Int(script.text(TokenID(raw: token)).dropFirst())
      case .semicolon: questions = 0
      default: break
      }
    }
    self.numbers = numbers
  }

  /// What a printer writes for each: the text of its number.
  func texts(_ text: @escaping @Sendable (Int) -> String) -> @Sendable (UInt32) -> String? {
    { [numbers] token in numbers[token].map(text) }
  }

  /// Values in order.
  func values(_ values: [String]) -> @Sendable (UInt32) -> String? {
    { [numbers] token in numbers[token].flatMap { values.indices.contains($0 - 1) ? values[$0 - 1] : nil } }
  }
}
