public import SQLSchema

/// All that a target says for what a source dialect says. The lines are sorted into names once; a line is read when someone asks.
public struct Translations: Sendable {
  private let lines: [Substring: [Translation]]

  /// Texts with a line for each way to call something; `# ` begins a remark.
  public init(_ texts: [String]) {
    var lines: [Substring: [Translation]] = [:]
    for line in texts.lazy.flatMap({ $0.split(separator: "\n") }) where !line.hasPrefix("# ") {
      guard let translation = Translation(line: line) else { continue }
      lines[Substring(translation.name), default: []].append(translation)
    }
    self.lines = lines
  }

  /// Every line, by name.
  public var all: [Translation] { lines.sorted { $0.key < $1.key }.flatMap(\.value) }

  public func has(_ name: String) -> Bool { lines[Substring(name)] != nil }

  /// The line that fits these arguments best; of equals the first. An argument that is nil takes whatever type is wanted.
  func best(_ name: String, _ types: [SQLType?], isConstant: (Int) -> Bool = { _ in false }) -> Translation? {
    var best: (translation: Translation, score: Int)?
    for translation in lines[Substring(name)] ?? [] where translation.takes(types.count) {
      guard let score = score(translation, types, isConstant), score > best?.score ?? -1 else { continue }
      best = (translation, score)
    }
    return best?.translation
  }

  private func score(_ translation: Translation, _ types: [SQLType?], _ isConstant: (Int) -> Bool) -> Int? {
    var total = 0
    for (place, type) in types.enumerated() {
      guard let parameter = translation.parameter(at: place) else { return nil }
      if parameter.isConstant && !isConstant(place) { return nil }
      guard let score = parameter.kind.score(type) else { return nil }
      total += score * 2 + (parameter.isConstant ? 1 : 0)
    }
    return total
  }
}

extension Translation.Parameter.Kind {
  /// A literal between quotes is a text before it is anything else.
  private var untyped: Int {
    switch self {
    case .type(.text): 5
    case .any, .same, .shown: 4
    default: 3
    }
  }

  /// How well an argument fits; nil where it does not.
  fileprivate func score(_ type: SQLType?) -> Int? {
    guard let type else { return untyped }
    switch self {
    case .any, .same, .part, .shown: return 1
    case .number: return type.isNumeric ? 5 : type == .unknown ? 1 : nil
    case .decimal: return type.isDecimal ? 8 : type == .integer ? 5 : type == .unknown ? 1 : nil
    case .sized: return type.isSized ? 9 : nil
    case .type(let wanted): return type.score(as: wanted)
    }
  }
}

extension SQLType {
  /// A number with a fraction.
  public var isDecimal: Bool {
    switch self {
    case .decimal, .numeric: true
    default: false
    }
  }

  fileprivate var isSized: Bool { if case .decimal = self { true } else { false } }

  /// How well a value of this type fits where another is wanted; nil where it does not.
  fileprivate func score(as wanted: SQLType) -> Int? {
    if self == wanted || isText && wanted.isText { return 8 }
    switch (self, wanted) {
    case (.unknown, _): return 1
    case (.decimal(_, scale: 0), .integer): return 7
    case (.integer, .double), (.date, .timestamp(zoned: true)), (.decimal, .double), (.numeric, .double): return 4
    case (.date, .timestamp(zoned: false)): return 5
    case (.timestamp(zoned: false), .timestamp(zoned: true)): return 4
    case (.array, .json), (.json, .array): return 4
    default: return nil
    }
  }
}
