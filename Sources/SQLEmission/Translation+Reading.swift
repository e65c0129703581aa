import SQLSchema

extension Translation {
  private static let marks: [(mark: String, relation: Relation)] = [
    (" ==", .identical), (" => ", .emulated), (" ~> ", .lossy), (" !! ", .unsupported),
  ]

  /// Reads a line of a table. The tables are ours: what cannot be read is our mistake, and a test finds it.
  public init?(line: Substring) {
    guard let (head, relation, rest) = Self.parts(of: line), let opening = head.dropFirst().firstIndex(of: "("), head.last == ")" else {
      return nil
    }
    name = String(head[..<opening])
    parameters = head[opening...].dropFirst().dropLast().split(separator: ",").map { Parameter($0.trimmed) }
    self.relation = relation
    let sides = rest.split(onceAt: " -- ")
    let (text, columns) = Self.columns(in: relation == .unsupported ? "" : sides.first.trimmed)
    self.columns = columns
    template = relation == .identical ? Template("\(name)($*)") : Template(text)
    let notes = sides.second.split(onceAt: " -- ")
    (note, wayOut) =
      relation == .unsupported
      ? (String(sides.first.trimmed), String(sides.second.trimmed)) : (String(notes.first.trimmed), String(notes.second.trimmed))
  }

  private static func parts(of line: Substring) -> (head: Substring, relation: Relation, rest: Substring)? {
    let found = marks.compactMap { mark in line.range(of: mark.mark).map { (range: $0, relation: mark.relation) } }
    guard let first = found.min(by: { $0.range.lowerBound < $1.range.lowerBound }) else { return nil }
    return (line[..<first.range.lowerBound].trimmed, first.relation, line[first.range.upperBound...])
  }

  /// `{key: value->>0, value: value->1}` behind a template.
  private static func columns(in text: Substring) -> (Substring, [(name: String, value: Template)]) {
    guard text.last == "}", let opening = text.lastIndex(of: "{") else { return (text, []) }
    let columns = text[opening...].dropFirst().dropLast().splitOutsideBrackets.map { column in
      let sides = column.split(onceAt: ":")
      return (String(sides.first.trimmed), Template(sides.second.trimmed))
    }
    return (text[..<opening].trimmed, columns)
  }
}

extension Translation.Parameter {
  /// `text`, `int?`, `any...`, `const text`, `input => json`
  init(_ text: Substring) {
    word = text
    var rest = text.split(onceAt: " => ")
    if rest.second.isEmpty { rest = ("", rest.first) }
    isConstant = rest.second.hasPrefix("const ")
    let type = isConstant ? rest.second.dropFirst(6).trimmed : rest.second
    isVariadic = type.hasSuffix("...")
    isOptional = type.hasSuffix("?")
    kind = Kind(word: type.dropLast(isVariadic ? 3 : isOptional ? 1 : 0))
  }
}

extension Translation.Parameter.Kind {
  fileprivate init(word: Substring) {
    switch word {
    case "same": self = .same
    case "number": self = .number
    case "numeric", "decimal": self = .decimal
    case "sized": self = .sized
    case "part": self = .part
    case "shown": self = .shown
    case "text", "varchar": self = .type(.text)
    case "int": self = .type(.integer)
    case "float": self = .type(.double)
    case "boolean": self = .type(.boolean)
    case "date": self = .type(.date)
    case "timestamp": self = .type(.timestamp(zoned: false))
    case "timestamptz": self = .type(.timestamp(zoned: true))
    case "time": self = .type(.time)
    case "interval": self = .type(.interval)
    case "json": self = .type(.json)
    case "array": self = .type(.array)
    case "binary": self = .type(.binary)
    default: self = .any
    }
  }
}

extension Substring {
  /// The parts between commas or semicolons that stand in no brackets.
  fileprivate var splitOutsideBrackets: [Substring] {
    var (parts, start, depth) = ([Substring](), startIndex, 0)
    for index in indices {
      switch self[index] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "," where depth == 0, ";" where depth == 0:
        parts.append(self[start..<index])
        start = self.index(after: index)
      default: break
      }
    }
    return parts + [self[start...]]
  }

  var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text
  }

  /// Before and behind the first occurrence; the second side is empty where there is none.
  func split(onceAt separator: String) -> (first: Substring, second: Substring) {
    guard let range = range(of: separator) else { return (self, "") }
    return (self[..<range.lowerBound], self[range.upperBound...])
  }

  /// The first occurrence of a text, byte for byte.
  func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      let rest = self[start...]
      if rest.utf8.starts(with: text.utf8) { return start..<utf8.index(start, offsetBy: text.utf8.count) }
      start = utf8.index(after: start)
    }
    return nil
  }
}
