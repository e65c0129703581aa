/// The ways in which templates are marked, and where one that begins at a byte ends.
struct TemplateMark {
  let kind: Template.Kind
  let opening: [UInt8]
  let closing: [UInt8]
  /// Between the marks stands a name and nothing else.
  let holdsNameOnly: Bool

  private init(_ kind: Template.Kind, _ opening: String, _ closing: String, holdsNameOnly: Bool = false) {
    self.kind = kind
    self.opening = Array(opening.utf8)
    self.closing = Array(closing.utf8)
    self.holdsNameOnly = holdsNameOnly
  }

  static let all = [
    TemplateMark(.value, "{{", "}}"), TemplateMark(.block, "{%", "%}"), TemplateMark(.block, "{#", "#}"),
    TemplateMark(.value, "${", "}", holdsNameOnly: true), TemplateMark(.value, "<%", "%>", holdsNameOnly: true),
  ]

  /// `&{name}` and `&name`, which clients fill in where `&` is no operator.
  static let ofClients = [
    TemplateMark(.value, "&{", "}", holdsNameOnly: true), TemplateMark(.value, "&", "", holdsNameOnly: true),
  ]

  static let betweenAts = TemplateMark(.value, "@", "@", holdsNameOnly: true)

  /// The bytes of the template that begins at `start`, and of what stands between its marks.
  func match(_ bytes: [UInt8], at start: Int, before limit: Int) -> (whole: Range<Int>, inside: Range<Int>)? {
    guard starts(bytes, opening, at: start, before: limit) else { return nil }
    let begin = start + opening.count
    let end = holdsNameOnly ? endOfName(bytes, from: begin, before: limit) : firstClosing(bytes, from: begin, before: limit)
    guard let end, starts(bytes, closing, at: end, before: limit) else { return nil }
    return (start..<(end + closing.count), begin..<end)
  }

  private func firstClosing(_ bytes: [UInt8], from begin: Int, before limit: Int) -> Int? {
    (begin..<max(begin, limit)).first { starts(bytes, closing, at: $0, before: limit) }
  }

  /// Behind a name and the blanks around it.
  private func endOfName(_ bytes: [UInt8], from begin: Int, before limit: Int) -> Int? {
    var end = allowsBlanks ? endOfRun(bytes, from: begin, before: limit, \.isBlank) : begin
    guard end < limit, bytes[end].isLetter else { return nil }
    end = endOfRun(bytes, from: end, before: limit) { $0.isLetter || $0.isDigit }
    return allowsBlanks ? endOfRun(bytes, from: end, before: limit, \.isBlank) : end
  }

  /// Not around names that could be an operator's operand.
  private var allowsBlanks: Bool { opening.count == 2 }

  private func endOfRun(_ bytes: [UInt8], from begin: Int, before limit: Int, _ belongs: (UInt8) -> Bool) -> Int {
    var end = begin
    while end < limit, belongs(bytes[end]) { end += 1 }
    return end
  }

  private func starts(_ bytes: [UInt8], _ mark: [UInt8], at index: Int, before limit: Int) -> Bool {
    index + mark.count <= limit && bytes[index..<(index + mark.count)].elementsEqual(mark)
  }
}

extension UInt8 {
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }
  /// Of a name: an underscore and everything beyond ASCII are letters.
  var isLetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 || self == UInt8(ascii: "_") || self >= 0x80 }
}
