import SQLSemantics
import SQLSyntax

/// Window functions that pass over NULLs, for targets that have no IGNORE NULLS: one of the frame's other values, by its place.
///
///     LAST_VALUE(x) IGNORE NULLS OVER (…)   →   the last value that is there
///     LAG(x, 2) IGNORE NULLS OVER (…)       →   the last but one of those before the row
extension SQLPrinter {
  /// nil: no such call, or the target says it itself.
  mutating func presentValue(_ call: ExpressionID, _ window: WindowID, _ whole: ExpressionID) -> PrintedText? {
    guard case .nullTreatment(let inner, let word) = script.tree[call], script.text(word).uppercased() == "IGNORE", !isNative,
      !spelling.passesOverNulls, case .call(let name, let list, _) = script.tree[inner]
    else { return nil }
    let arguments = Array(script.tree[list])
    guard let value = arguments.first, let place = place(script.name(script.tree[name].name), arguments) else {
      return .atom(unsupported("IGNORE NULLS of this function", at: whole, help: "choose the row by a condition of its own"))
    }
    let frame = place.frame ?? impliedFrame(script.tree[window])
    let over = self.window(script.tree[window], whole, frame: frame)
    let found = spelling.presentValue(text(value, above: Precedence.atom), place.number, over: over)
    guard place.frame != nil, arguments.count > 2 else { return .atom(found) }
    return .atom("coalesce(\(found), \(self.value(arguments[2], as: type(of: value))))")
  }

  /// Which of the values it is, from 1, or from −1 counted from the end; and the frame that the function has whatever is written.
  private func place(_ name: String, _ arguments: [ExpressionID]) -> (number: Int, frame: String?)? {
    let number = arguments.count > 1 ? constant(arguments[1]).flatMap { Int($0) } : 1
    guard let number, number > 0 else { return nil }
    switch name {
    case "first_value": return (1, nil)
    case "last_value": return (-1, nil)
    case "nth_value": return (number, nil)
    case "lag": return (-number, "ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING")
    case "lead": return (number, "ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING")
    default: return nil
    }
  }
}
