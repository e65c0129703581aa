import SQLiteDriver

/// Goes through a format and writes what it says.
struct FormatWriter {
  private let arguments: FunctionArguments
  private let format: [UInt8]
  private var position = 0
  private var output: [UInt8] = []
  /// The argument that was used last.
  private var last = 0

  private struct Specifier {
    /// 0: the next argument.
    var argument = 0
    var isLeft = false
    var width = 0
  }

  init(_ arguments: FunctionArguments) {
    self.arguments = arguments
    format = arguments.bytes(at: 0)
  }

  mutating func written() throws(SQLFailure) -> [UInt8] {
    while position < format.count {
      let byte = format[position]
      position += 1
      if byte == UInt8(ascii: "%") { try write() } else { output.append(byte) }
    }
    return output
  }

  /// Behind `%`.
  private mutating func write() throws(SQLFailure) {
    if try current() == UInt8(ascii: "%") {
      position += 1
      return output.append(UInt8(ascii: "%"))
    }
    let specifier = try specifier()
    let letter = try current()
    guard [UInt8(ascii: "s"), UInt8(ascii: "I"), UInt8(ascii: "L")].contains(letter) else {
      let character = String(decoding: format[position..<format.endOfCharacter(at: position)], as: UTF8.self)
      throw SQLFailure("22023", "unrecognized format() type specifier \"\(character)\"")
    }
    position += 1
    let index = try take(specifier.argument)
    pad(try converted(index, letter), specifier)
  }

  private func current() throws(SQLFailure) -> UInt8 {
    guard position < format.count else { throw SQLFailure("22023", "unterminated format() type specifier") }
    return format[position]
  }

  /// [n$] [-] [width | * | *n$]
  private mutating func specifier() throws(SQLFailure) -> Specifier {
    var specifier = Specifier()
    if let number = try number() {
      guard try current() == UInt8(ascii: "$") else {
        specifier.width = number
        return specifier
      }
      position += 1
      guard number > 0 else { throw SQLFailure("22023", "format specifies argument 0, but arguments are numbered from 1") }
      specifier.argument = number
    }
    while try current() == UInt8(ascii: "-") {
      specifier.isLeft = true
      position += 1
    }
    try readWidth(into: &specifier)
    return specifier
  }

  private mutating func readWidth(into specifier: inout Specifier) throws(SQLFailure) {
    guard try current() == UInt8(ascii: "*") else {
      specifier.width = try number() ?? 0
      return
    }
    position += 1
    var argument = 0
    if let number = try number() {
      guard try current() == UInt8(ascii: "$") else { throw SQLFailure("22023", "width argument position must be ended by \"$\"") }
      position += 1
      guard number > 0 else { throw SQLFailure("22023", "format specifies argument 0, but arguments are numbered from 1") }
      argument = number
    }
    let index = try take(argument)
    let width = try width(at: index)
    specifier.isLeft = specifier.isLeft || width < 0
    specifier.width = Int(clamping: width.magnitude)
  }

  private func width(at index: Int) throws(SQLFailure) -> Int {
    if arguments.isNull(at: index) { return 0 }
    let text = String(decoding: arguments.bytes(at: index), as: UTF8.self)
    guard let width = Int(text) else { throw SQLFailure("22P02", "invalid input syntax for type integer: \"\(text)\"") }
    return width
  }

  private mutating func number() throws(SQLFailure) -> Int? {
    var number: Int?
    while (48...57).contains(try current()) {
      let value = (number ?? 0) * 10 + Int(format[position] - 48)
      guard value <= Int(Int32.max) else { throw SQLFailure("22003", "number is out of range") }
      number = value
      position += 1
    }
    return number
  }

  private mutating func take(_ argument: Int) throws(SQLFailure) -> Int {
    let index = argument > 0 ? argument : last + 1
    guard index < arguments.count else { throw SQLFailure("22023", "too few arguments for format()") }
    last = index
    return index
  }

  private func converted(_ index: Int, _ letter: UInt8) throws(SQLFailure) -> [UInt8] {
    guard !arguments.isNull(at: index) else {
      if letter == UInt8(ascii: "I") { throw SQLFailure("22004", "null values cannot be formatted as an SQL identifier") }
      return letter == UInt8(ascii: "L") ? Array("NULL".utf8) : []
    }
    let text = arguments.bytes(at: index)
    switch letter {
    case UInt8(ascii: "I"): return Quoting.identifier(text)
    case UInt8(ascii: "L"): return Quoting.literal(text)
    default: return text
    }
  }

  private mutating func pad(_ text: [UInt8], _ specifier: Specifier) {
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: max(0, specifier.width - text.characterCount))
    output += specifier.isLeft ? text + blanks : blanks + text
  }
}
