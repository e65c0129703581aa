public import SQLSchema

/// A function of a dialect: all the ways to call it.
public struct FunctionEntry: Sendable {
  public let name: String
  public let signatures: [FunctionSignature]
  /// What it stands for in every dialect, where the compiler translates it.
  public let meaning: Function?

  public func takes(_ count: Int) -> Bool { signatures.contains { $0.takes(count) } }

  public var isAggregate: Bool { signatures.contains { $0.kind == .aggregate } }
  public var isWindow: Bool { signatures.contains { $0.kind == .window } }
  public var isTable: Bool { signatures.contains { $0.kind == .table } }

  /// The same arguments may give another result the next time.
  public var isVolatile: Bool { signatures.contains { $0.volatility == .volatile } }

  /// The type of a call's value; unknown where the ways to call it that are left do not agree. An argument that is nil has no type
  /// of its own and takes whatever is wanted: a text between quotes, NULL.
  public func resultType(of arguments: [SQLType?]) -> SQLType {
    let known = arguments.map { $0 ?? .unknown }
    let fitting = signatures.filter { $0.takes(arguments.count) }
    guard let first = fitting.first else { return .unknown }
    if fitting.allSatisfy({ $0.result == first.result }) { return result(of: first, arguments) }
    guard !arguments.contains(.some(.unknown)) else { return .unknown }
    let agreements = fitting.map { $0.agreement(with: known) ?? -1 }
    let most = agreements.max() ?? 0
    let best = fitting.indices.filter { agreements[$0] == most }.map { fitting[$0] }
    let preferred = best.filter { signature in arguments.indices.allSatisfy { arguments[$0] != nil || signature.takesText(at: $0) } }
    let choice = preferred.isEmpty ? best : preferred
    guard let chosen = choice.first, choice.allSatisfy({ $0.result == chosen.result }) else { return .unknown }
    return result(of: chosen, arguments)
  }

  private func result(of signature: FunctionSignature, _ arguments: [SQLType?]) -> SQLType {
    guard signature.result == .same else { return signature.result.resultType }
    let same = arguments.indices.filter { signature.parameter(at: $0)?.type == .same }.compactMap { arguments[$0] }
    return same.contains(.unknown) ? .unknown : same.reduce(.unknown, SQLType.unified)
  }
}

extension FunctionSignature {
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
