/// One step of a path into a VARIANT: `a.b[0]["c d"]` has four.
enum VariantStep {
  case key([UInt8])
  case index(Int)

  static func steps(_ path: [UInt8]) throws(SQLFailure) -> [VariantStep] {
    var steps: [VariantStep] = []
    var rest = path[...]
    while let first = rest.first {
      switch first {
      case UInt8(ascii: "["): steps.append(try bracketed(&rest))
      case UInt8(ascii: ".") where !steps.isEmpty, UInt8(ascii: ":") where !steps.isEmpty:
        rest.removeFirst()
        steps.append(try name(&rest))
      default:
        guard steps.isEmpty else { throw invalid }
        steps.append(try name(&rest))
      }
    }
    return steps
  }

  private static let invalid = SQLFailure("22023", "Invalid extraction path")

  /// `[0]`, `['key']`, `["key"]`
  private static func bracketed(_ rest: inout ArraySlice<UInt8>) throws(SQLFailure) -> VariantStep {
    rest.removeFirst()
    let step: VariantStep
    if let quote = rest.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
      step = .key(try quoted(&rest))
    } else {
      let digits = rest.prefix { 48...57 ~= $0 }
      guard let index = Int(String(decoding: digits, as: UTF8.self)) else { throw invalid }
      rest = rest.dropFirst(digits.count)
      step = .index(index)
    }
    guard rest.popFirst() == UInt8(ascii: "]") else { throw invalid }
    return step
  }

  private static func name(_ rest: inout ArraySlice<UInt8>) throws(SQLFailure) -> VariantStep {
    if rest.first == UInt8(ascii: "\"") { return .key(try quoted(&rest)) }
    let name = rest.prefix { ![UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "[")].contains($0) }
    guard !name.isEmpty else { throw invalid }
    rest = rest.dropFirst(name.count)
    return .key(Array(name))
  }

  /// A quote inside is doubled.
  private static func quoted(_ rest: inout ArraySlice<UInt8>) throws(SQLFailure) -> [UInt8] {
    let quote = rest.removeFirst()
    var key: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte != quote {
        key.append(byte)
      } else if rest.first == quote {
        key.append(rest.removeFirst())
      } else {
        return key
      }
    }
    throw invalid
  }
}
