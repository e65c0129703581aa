import SQLSyntax

/// Follows the value of an expression back to the columns and variables that hold it: through derived tables, WITH and functions that
/// keep what they are given. What is only compared, counted or hashed does not come through.
struct ValueSources {
  private let model: Bindings

  init(_ model: Bindings) { self.model = model }

  func sources(of expression: ExpressionID) -> [LineageNode] { sources(of: [.expression(expression)]) }

  /// Chains of operators and of queries may be of any length: they are not followed by recursion.
  func sources(of sources: [BoundColumn.Source]) -> [LineageNode] {
    var pending = sources
    var found: [LineageNode] = []
    var seen: Set<BoundColumn.Source> = []
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      switch next {
      case .expression(let expression): pending += parts(of: expression, &found)
      case .column(let reference): follow(reference, &pending, &found)
      }
    }
    return found
  }

  private func follow(_ reference: ColumnReference, _ pending: inout [BoundColumn.Source], _ found: inout [LineageNode]) {
    let column = model.column(reference)
    guard let table = model.relation(reference.relation).table else {
      pending += column.sources
      return
    }
    let node = LineageNode.column(ColumnName(table, model.script.name(column.name)))
    if !found.contains(node) { found.append(node) }
  }

  private func parts(of expression: ExpressionID, _ found: inout [LineageNode]) -> [BoundColumn.Source] {
    guard !expression.isNone else { return [] }
    switch model.meaning(of: expression) {
    case .column(let reference): return [.column(reference)]
    case .variable(let variable), .field(let variable):
      if !found.contains(.variable(variable)) { found.append(.variable(variable)) }
      return []
    case .item(let value): return [.expression(value)]
    case .row(let relation): return model.relation(relation).columns.indices.map { .column(ColumnReference(relation, $0)) }
    case .none, .unknown: return operands(of: expression)
    }
  }

  /// The operands whose values come through.
  private func operands(of expression: ExpressionID) -> [BoundColumn.Source] {
    let tree = model.script.tree[expression]
    switch tree {
    case .binary(let op, let left, let right): return op.keepsValues ? [.expression(left), .expression(right)] : []
    case .unary(let op, let value): return op == .not ? [] : [.expression(value)]
    case .cast(let value, _, _), .collated(let value, _), .argument(_, let value), .orderedArguments(let value, _),
      .nullTreatment(let value, _), .windowed(let value, _), .filtered(let value, _), .withinGroup(let value, _), .member(let value, _),
      .element(let value, _), .field(let value, _), .fields(let value), .spread(let value), .atTimeZone(let value, _),
      .slice(let value, _, _):
      return [.expression(value)]
    case .entry(let key, let value): return [.expression(key), .expression(value)]
    case .tuple(let list), .array(let list), .object(let list), .form(_, let list): return model.script.tree[list].map { .expression($0) }
    case .subquery(let query): return model.shape(of: query)?.columns.first?.sources ?? []
    case .conditional(let id): return results(of: model.script.tree[id])
    case .call(let name, let arguments, _):
      return keepsValues(model.script.tree[name]) ? model.script.tree[arguments].map { .expression($0) } : []
    default: return []
    }
  }

  private func results(of conditional: Conditional) -> [BoundColumn.Source] {
    let branches = Array(model.script.tree[conditional.branches])
    return (branches.indices.filter { $0 % 2 == 1 }.map { branches[$0] } + [conditional.otherwise]).map { .expression($0) }
  }

  /// The engine's functions that give back what they are given, or something with it. Others hide it, or no one knows what they do.
  private func keepsValues(_ name: QualifiedName) -> Bool {
    name.schema.isNone && Self.keeping.contains(model.script.name(name.name))
  }

  private static let keeping: Set<String> = [
    "coalesce", "nvl", "ifnull", "nvl2", "nullif", "iff", "if", "iif", "decode", "greatest", "least", "upper", "lower", "initcap", "trim",
    "ltrim", "rtrim", "btrim", "lpad", "rpad", "concat", "concat_ws", "format", "printf", "replace", "reverse", "to_char", "to_varchar",
    "to_text", "to_json", "to_jsonb", "to_variant", "to_date", "to_timestamp", "to_number", "try_to_date", "try_to_number",
    "try_to_timestamp", "try_cast", "cast", "min", "max", "any_value", "first_value", "last_value", "nth_value", "lag", "lead", "min_by",
    "max_by", "string_agg", "listagg", "group_concat", "array_agg", "jsonb_agg", "json_agg", "object_agg", "jsonb_object_agg",
    "object_construct", "object_construct_keep_null", "array_construct", "object_insert", "jsonb_build_object", "json_build_object",
    "jsonb_build_array", "json_build_array", "json_object", "json_array", "row_to_json", "jsonb_set", "array_append", "array_cat",
    "array_to_string", "quote_literal", "quote_nullable", "split_part", "get", "get_path", "parse_json", "unnest", "flatten",
    "jsonb_array_elements", "jsonb_array_elements_text", "jsonb_extract_path_text", "json_extract", "row", "as_varchar", "base64_encode",
    "encode", "convert_to", "convert_from", "translate_null",
  ]
}

extension BinaryOperator {
  fileprivate var keepsValues: Bool {
    switch self {
    case .concat, .arrow, .longArrow, .hashArrow, .hashLongArrow, .add, .subtract: true
    default: false
    }
  }
}
