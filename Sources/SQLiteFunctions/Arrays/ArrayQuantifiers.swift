import SQLiteDriver

/// `tc_array_any(operator, letters, value, array)` and `tc_array_all(…)`: a value compared with every element.
///
///     tc_array_any('=', 'ia', 2, '[1, 2]')        →   1
///     tc_array_any('=', 'ia', 2, '[1, null]')     →   NULL
///     tc_array_all('<', 'ia', 2, '[]')            →   1
///
/// PostgreSQL: `value = ANY (array)`, `value <> ALL (array)`. A comparison with NULL is unknown.
enum ArrayQuantifiers {
  static func functions(_ read: JSONReader) -> [ScalarFunction] {
    [quantifier("tc_array_any", decisive: true, read), quantifier("tc_array_all", decisive: false, read)]
  }

  /// `decisive`: one comparison that gives this decides for the whole.
  private static func quantifier(_ name: String, decisive: Bool, _ read: JSONReader) -> ScalarFunction {
    .lenient(name, 4) { (arguments, result) throws(SQLFailure) in
      guard let array = try arguments.array(3, read) else { return }
      let letter = arguments.text(at: 1)?.first.flatMap(TypeLetter.init(rawValue:)) ?? .unknown
      let value = try arguments.element(2, letter, read)
      let comparison = arguments.string(at: 0)
      var isUnknown = false
      for element in array.flattened {
        if value.isNull || element.isNull {
          isUnknown = true
        } else if holds(comparison, ArrayOrder.compareValues(value, element)) == decisive {
          return result.boolean(decisive)
        }
      }
      if !isUnknown { result.boolean(!decisive) }
    }
  }

  private static func holds(_ comparison: String, _ order: Int) -> Bool {
    switch comparison {
    case "=": order == 0
    case "<>", "!=": order != 0
    case "<": order < 0
    case "<=": order <= 0
    case ">": order > 0
    default: order >= 0
    }
  }
}
