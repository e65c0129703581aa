public import SQLSchema

/// A function of a dialect: all the ways to call it, of which there is one at least.
public final class FunctionEntry: Sendable {
  public let name: String
  public let signatures: [FunctionSignature]
  /// What it stands for in every dialect, where the compiler translates it.
  public let meaning: Function?

  init(name: String, signatures: [FunctionSignature], meaning: Function?) {
    self.name = name
    self.signatures = signatures
    self.meaning = meaning
  }

  public func takes(_ count: Int) -> Bool { signatures.contains { $0.takes(count) } }

  public var isAggregate: Bool { signatures.contains { $0.kind == .aggregate } }
  public var isWindow: Bool { signatures.contains { $0.kind == .window } }
  public var isTable: Bool { signatures.contains { $0.kind == .table } }

  /// Its text has the collation C.
  var givesC: Bool { signatures.contains(where: \.givesC) }

  /// The same arguments may give another result the next time.
  public var isVolatile: Bool { signatures.contains { $0.volatility == .volatile } }

  /// The type of a call's value; unknown where the ways to call it that are left do not agree. An argument that is nil has no type
  /// of its own and takes whatever is wanted: a text between quotes, NULL.
  public func resultType(of arguments: [SQLType?]) -> SQLType {
    let fitting = places(taking: arguments.count)
    guard let first = fitting.first else { return .unknown }
    if agree(fitting) { return result(of: signatures[first], arguments) }
    guard !arguments.contains(.some(.unknown)) else { return .unknown }
    let known = arguments.map { $0 ?? .unknown }
    let agreements = fitting.map { signatures[$0].agreement(with: known) ?? -1 }
    let most = agreements.max() ?? 0
    let best = fitting.indices.filter { agreements[$0] == most }.map { fitting[$0] }
    let preferred = best.filter { place in arguments.indices.allSatisfy { arguments[$0] != nil || signatures[place].takesText(at: $0) } }
    let choice = preferred.isEmpty ? best : preferred
    guard let chosen = choice.first, agree(choice) else { return .unknown }
    return result(of: signatures[chosen], arguments)
  }

  /// The signatures that take so many arguments, by their places: a signature itself is large.
  func places(taking count: Int) -> [Int] { signatures.indices.filter { signatures[$0].takes(count) } }

  private func agree(_ places: [Int]) -> Bool { places.allSatisfy { signatures[$0].result == signatures[places[0]].result } }

  private func result(of signature: FunctionSignature, _ arguments: [SQLType?]) -> SQLType {
    if signature.result == .number { return signature.number(of: arguments) }
    guard signature.result == .same else { return signature.result.resultType }
    let same = arguments.indices.filter { signature.parameter(at: $0)?.type == .same }.compactMap { arguments[$0] }
    return same.contains(.unknown) ? .unknown : same.reduce(.unknown, SQLType.unified)
  }
}

extension FunctionSignature {
  /// A number of numbers: a double where one of them is a double.
  func number(of arguments: [SQLType?]) -> SQLType {
    let isDouble = arguments.indices.contains { parameter(at: $0)?.type == .number && arguments[$0] == .double }
    return isDouble ? .double : .numeric
  }

  /// A literal between quotes is a text before it is anything else.
  fileprivate func takesText(at place: Int) -> Bool { parameter(at: place)?.type == .type(.text) }

  /// How well the arguments fit: exact types before all, then those that engines convert to before others; nil where one does not.
  fileprivate func agreement(with types: [SQLType]) -> Int? {
    var total = 0
    for (place, type) in types.enumerated() {
      guard let fit = parameter(at: place)?.type.fit(of: type) else { return nil }
      total += fit
    }
    return total
  }
}

extension FunctionSignature.ArgumentType {
  /// 100 where the types are the same.
  fileprivate func fit(of type: SQLType) -> Int? {
    switch (self, type) {
    case (.number, .decimal), (.number, .numeric), (.decimal, .decimal), (.decimal, .numeric): 100
    case (.decimal, .double): nil
    case (.type(let wanted), _) where wanted == type || wanted.isText && type.isText: 100
    case (.type(.double), .integer), (.type(.double), .decimal), (.type(.double), .numeric): 1
    case (.type(.timestamp(zoned: true)), .date), (.type(.timestamp(zoned: true)), .timestamp): 1
    default: 0
    }
  }
}
