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
    let agreements = fitting.map { $0.agreement(with: known) }
    let most = agreements.max() ?? 0
    let best = fitting.indices.filter { agreements[$0] == most }.map { fitting[$0] }
    guard let chosen = best.first, best.allSatisfy({ $0.result == chosen.result }) else { return .unknown }
    return result(of: chosen, arguments)
  }

  private func result(of signature: FunctionSignature, _ arguments: [SQLType?]) -> SQLType {
    guard signature.result == .same else { return signature.result.resultType }
    let same = arguments.indices.filter { signature.parameter(at: $0)?.type == .same }.compactMap { arguments[$0] }
    return same.contains(.unknown) ? .unknown : same.reduce(.unknown, SQLType.unified)
  }
}

extension FunctionSignature {
  /// How many arguments have exactly the parameters' types.
  fileprivate func agreement(with types: [SQLType]) -> Int {
    types.indices.count { place in
      switch parameter(at: place)?.type {
      case .type(let type): type == types[place] || type.isText && types[place].isText
      case .number: if case .decimal = types[place] { true } else { false }
      default: false
      }
    }
  }
}
