import DatabaseDriver
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// Reads `SELECT expression` of a program; nil where any part of it is SQLite's alone.
struct NativeExpressionReader {
  private let script: Script
  private let place: (String) -> Int

  /// `place`: of a variable, by its name.
  static func read(_ sql: String, place: @escaping (String) -> Int) -> NativeExpression? {
    let script = Script(grammar: SourceDialect.sqlite.grammar)
    script.parse(SourceFile(path: "", text: sql + ";"))
    guard script.diagnostics.isEmpty, script.tree.script.count == 1, let statement = script.tree[script.tree.script].first,
      case .query(let query) = script.tree[statement], case .select(let id) = script.tree[query]
    else { return nil }
    let select = script.tree[id]
    guard select.items.count == 1, select.from.isEmpty, select.filter.isNone, let item = script.tree[select.items].first else { return nil }
    return NativeExpressionReader(script: script, place: place).expression(script.tree[item].value)
  }

  private func expression(_ id: ExpressionID) -> NativeExpression? {
    switch script.tree[id] {
    case .null: return .constant(.null)
    case .boolean(let value): return .constant(.integer(value ? 1 : 0))
    case .number(let token): return number(script.text(token))
    case .string(let token): return .constant(.text(script.string(token)))
    case .bind(let name): return .variable(place(script.name(name)))
    case .unary(let op, let value): return unary(op, value)
    case .binary(let op, let left, let right): return binary(op, left, right)
    case .isNull(let value, let negated): return expression(value).map { .isNull($0, negated: negated) }
    case .tuple(let list) where list.count == 1: return script.tree[list].first.flatMap { expression($0) }
    case .conditional(let conditional): return choice(script.tree[conditional])
    case .call(let name, let arguments, distinct: false): return call(script.name(script.tree[name].name), Array(script.tree[arguments]))
    default: return nil
    }
  }

  private func number(_ text: String) -> NativeExpression? {
    if let integer = Int64(text) { return .constant(.integer(integer)) }
    return text.utf8.contains(UInt8(ascii: ".")) ? Double(text).map { .constant(.double($0)) } : nil
  }

  private func unary(_ op: UnaryOperator, _ value: ExpressionID) -> NativeExpression? {
    guard let inner = expression(value) else { return nil }
    switch op {
    case .not: return .not(inner)
    case .minus: return .negative(inner)
    case .plus: return inner
    }
  }

  private func binary(_ op: BinaryOperator, _ left: ExpressionID, _ right: ExpressionID) -> NativeExpression? {
    guard let first = expression(left), let second = expression(right) else { return nil }
    switch op {
    case .and: return .and(first, second)
    case .or: return .or(first, second)
    case .equal: return .compare(.equal, first, second)
    case .notEqual: return .compare(.notEqual, first, second)
    case .less: return .compare(.less, first, second)
    case .lessOrEqual: return .compare(.lessOrEqual, first, second)
    case .greater: return .compare(.greater, first, second)
    case .greaterOrEqual: return .compare(.greaterOrEqual, first, second)
    case .add: return .arithmetic(.add, first, second)
    case .subtract: return .arithmetic(.subtract, first, second)
    case .multiply: return .arithmetic(.multiply, first, second)
    case .concat: return .concatenated(first, second)
    default: return nil
    }
  }

  private func choice(_ conditional: Conditional) -> NativeExpression? {
    guard conditional.operand.isNone else { return nil }
    let parts = Array(script.tree[conditional.branches])
    var branches: [(test: NativeExpression, value: NativeExpression)] = []
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      guard let test = expression(parts[index]), let value = expression(parts[index + 1]) else { return nil }
      branches.append((test, value))
    }
    guard !conditional.otherwise.isNone else { return .choice(branches, otherwise: .constant(.null)) }
    return expression(conditional.otherwise).map { .choice(branches, otherwise: $0) }
  }

  /// The functions for whole numbers, whose errors SQLite is asked for.
  private func call(_ name: String, _ arguments: [ExpressionID]) -> NativeExpression? {
    let values = arguments.compactMap { expression($0) }
    guard values.count == arguments.count else { return nil }
    if name == "coalesce" && values.count > 1 { return .firstPresent(values) }
    if name == "tc_int_neg" && values.count == 1 { return .negative(values[0]) }
    let operators: [String: NativeExpression.Arithmetic] = [
      "tc_int_add": .add, "tc_int_sub": .subtract, "tc_int_mul": .multiply, "tc_int_div": .divide, "tc_int_mod": .remainder,
    ]
    guard values.count == 2, let op = operators[name] else { return nil }
    return .arithmetic(op, values[0], values[1])
  }
}
