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

  /// The signature that fits arguments of these types best: most types alike, the first of equals.
  public func signature(for types: [SQLType]) -> FunctionSignature? {
    var best: (signature: FunctionSignature, agreement: Int)?
    for signature in signatures where signature.takes(types.count) {
      let agreement = signature.agreement(with: types)
      if agreement > best?.agreement ?? -1 { best = (signature, agreement) }
    }
    return best?.signature
  }

  /// The type of a call's value: what the signature says, or nothing where the overloads that are left do not agree.
  public func resultType(of arguments: [SQLType]) -> SQLType {
    guard let signature = signature(for: arguments) else { return .unknown }
    if arguments.contains(.unknown) && !agrees(on: signature.result, arguments.count) { return .unknown }
    guard signature.result == .same else { return signature.result.resultType }
    let same = arguments.indices.filter { signature.parameter(at: $0)?.type == .same }.map { arguments[$0] }
    return same.contains(.unknown) ? .unknown : same.reduce(.unknown, SQLType.unified)
  }

  private func agrees(on result: FunctionSignature.ArgumentType, _ count: Int) -> Bool {
    signatures.allSatisfy { !$0.takes(count) || $0.result == result }
  }
}

extension FunctionSignature {
  /// How many arguments have exactly the parameters' types.
  fileprivate func agreement(with types: [SQLType]) -> Int {
    types.indices.count { place in
      switch parameter(at: place)?.type {
      case .type(let type): type == types[place] || type.isText && types[place].isText
      case .number: types[place].isNumeric && types[place] != .double
      default: false
      }
    }
  }
}
