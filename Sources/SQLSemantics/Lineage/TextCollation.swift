import SQLSchema
public import SQLSyntax

/// Which texts have PostgreSQL's collation C, which knows ASCII's letters alone (postgresql.org/docs/15/collation.html).
///
///     s COLLATE "C"                                what is said
///     convert_from(x, 'UTF8') || s                 what a function gives, and what is made of it
///     (x || s) COLLATE "default"                   not any more
struct TextCollation {
  private struct Derivation {
    let isC: Bool
    /// By COLLATE, which counts before what comes of functions and columns.
    let isExplicit: Bool
  }

  private let model: Bindings
  private var seen: Set<ColumnReference> = []

  init(_ model: Bindings) { self.model = model }

  /// Whether what takes these operands takes them in C.
  mutating func isC(_ operands: [ExpressionID]) -> Bool { derivation(of: operands)?.isC ?? false }

  private mutating func derivation(of operands: [ExpressionID]) -> Derivation? {
    var joined: Derivation?
    for operand in operands where mayBeText(operand) {
      guard let derivation = derivation(of: operand) else { continue }
      if derivation.isExplicit { return derivation }
      joined = joined ?? derivation
    }
    return joined
  }

  private func mayBeText(_ expression: ExpressionID) -> Bool {
    let type = expression.isNone ? .boolean : model.type(of: expression)
    return type.isText || type == .array || type == .unknown
  }

  private mutating func derivation(of expression: ExpressionID) -> Derivation? {
    switch model.meaning(of: expression) {
    case .column(let reference): return stored(of: reference)
    case .item(let value): return derivation(of: [value])
    default: break
    }
    switch model.script.tree[expression] {
    case .collated(_, let name): return Derivation(isC: Self.names.contains(collation(name)), isExplicit: true)
    case .call where model.function(of: expression)?.givesC == true: return Derivation(isC: true, isExplicit: false)
    case .subquery(let query): return stored(model.shape(of: query)?.columns.first?.sources ?? [])
    default: return derivation(of: operands(of: expression))
    }
  }

  private static let names: Set = ["c", "posix", "ucs_basic"]

  private func collation(_ name: NameID) -> String { model.script.name(model.script.tree[name].name).lowercased() }

  /// A column has the collation of what it is made of, and says it no louder than others.
  private mutating func stored(of reference: ColumnReference) -> Derivation? {
    guard model.relation(reference.relation).table == nil, seen.insert(reference).inserted else { return nil }
    return stored(model.column(reference).sources)
  }

  private mutating func stored(_ sources: [BoundColumn.Source]) -> Derivation? {
    for source in sources {
      let derivation =
        switch source {
        case .expression(let value): derivation(of: [value])
        case .column(let reference): stored(of: reference)
        }
      if derivation?.isC == true { return Derivation(isC: true, isExplicit: false) }
    }
    return nil
  }

  /// What a value is made of.
  private func operands(of expression: ExpressionID) -> [ExpressionID] {
    let script = model.script
    switch script.tree[expression] {
    case .binary(_, let left, let right), .infixed(_, let left, let right): return [left, right]
    case .cast(let value, _, _), .argument(_, let value), .filtered(let value, _), .windowed(let value, _), .withinGroup(let value, _),
      .orderedArguments(let value, _), .nullTreatment(let value, _), .element(let value, _), .slice(let value, _, _),
      .escaped(let value, _):
      return [value]
    case .call(_, let list, _), .array(let list), .form(_, let list): return Array(script.tree[list])
    case .conditional(let id):
      let branches = Array(script.tree[script.tree[id].branches])
      return branches.indices.filter { $0 % 2 == 1 }.map { branches[$0] } + [script.tree[id].otherwise]
    default: return []
    }
  }
}

extension Bindings {
  /// Whether what takes these operands takes them in the collation C, whose letters are ASCII's alone.
  public func areInC(_ operands: [ExpressionID]) -> Bool {
    var collation = TextCollation(self)
    return collation.isC(operands)
  }
}
