import SQLSchema

extension FunctionSignature {
  /// Reads a line of a catalogue's text. The texts are ours: what cannot be read is our mistake.
  init(line: Substring) {
    let opening = line.firstIndex(of: "(") ?? line.startIndex
    let closing = line.firstIndex(of: ")") ?? opening
    let listed = line[opening..<closing].dropFirst()
    parameters = listed.isEmpty ? [] : listed.split(separator: ",").map { Parameter(text: $0.drop { $0 == " " }) }
    let (result, rest) = Self.result(of: line[closing...].dropFirst(2))
    columns = result.columns
    self.result = result.type
    let words = rest.split(separator: " ")
    kind = result.isTable ? .table : words.contains("aggregate") ? .aggregate : words.contains("window") ? .window : .scalar
    volatility = words.contains("volatile") ? .volatile : words.contains("stable") ? .stable : .immutable
    nulls = words.contains("lenient") ? .lenient : words.contains("present") ? .present : .strict
    givesC = words.contains("ascii")
    leastArguments = parameters.count { !$0.isOptional && !$0.isVariadic }
    mostArguments = parameters.contains(where: \.isVariadic) ? nil : parameters.count
  }

  private struct Result {
    var type = ArgumentType.any
    var columns: [ResultColumn] = []
    var isTable = false
  }

  /// `rows(index int, value json) stable`, `text stable`
  private static func result(of text: Substring) -> (Result, rest: Substring) {
    if text.hasPrefix("rows("), let closing = text.firstIndex(of: ")") {
      let listed = text[..<closing].dropFirst(5)
      let columns = listed == "..." ? [] : listed.split(separator: ",").map { ResultColumn(text: $0.drop { $0 == " " }) }
      return (Result(columns: columns, isTable: true), text[closing...].dropFirst())
    }
    let end = text.firstIndex(of: " ") ?? text.endIndex
    return (Result(type: ArgumentType(word: text[..<end])), text[end...])
  }
}

extension FunctionSignature.Parameter {
  /// `text`, `int?`, `any...`, `input => json`
  fileprivate init(text: Substring) {
    var word = text
    var name = Substring()
    if let end = text.firstIndex(of: " ") {
      name = text[..<end]
      word = text[end...].dropFirst(" => ".count)
    }
    isVariadic = word.hasSuffix("...")
    isOptional = word.hasSuffix("?")
    self.name = String(name)
    type = FunctionSignature.ArgumentType(word: word.dropLast(isVariadic ? 3 : isOptional ? 1 : 0))
  }
}

extension FunctionSignature.ResultColumn {
  /// `value json`
  fileprivate init(text: Substring) {
    let end = text.firstIndex(of: " ") ?? text.endIndex
    name = String(text[..<end])
    type = FunctionSignature.ArgumentType(word: text[end...].dropFirst()).resultType
  }
}

extension FunctionSignature.ArgumentType {
  fileprivate init(word: Substring) {
    switch word {
    case "same": self = .same
    case "number": self = .number
    case "numeric": self = .decimal
    case "part": self = .part
    case "moved": self = .moved
    case "text": self = .type(.text)
    case "int": self = .type(.integer)
    case "float": self = .type(.double)
    case "boolean": self = .type(.boolean)
    case "date": self = .type(.date)
    case "timestamp": self = .type(.timestamp(zoned: false))
    case "timestamptz": self = .type(.timestamp(zoned: true))
    case "json": self = .type(.json)
    case "binary": self = .type(.binary)
    case "time": self = .type(.time)
    case "interval": self = .type(.interval)
    case "array": self = .type(.array)
    default: self = .any  // a type that the common vocabulary has no word for
    }
  }

  var resultType: SQLType {
    switch self {
    case .type(let type): type
    case .number, .decimal: .numeric
    case .any, .same, .part, .moved: .unknown
    }
  }
}
