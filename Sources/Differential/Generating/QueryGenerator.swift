/// Makes queries over the samples: their rows are the same on every engine, in the same order where one is asked for.
///
/// An ORDER BY of the whole query stands on a line of its own, and names every column: what is equal there looks the same.
struct QueryGenerator {
  var values: ExpressionGenerator

  /// Any of the forms.
  mutating func query() -> Phrase {
    switch values.random.below(12) {
    case 0, 1, 2: return plain()
    case 3, 4: return grouped()
    case 5, 6: return windowed()
    case 7, 8: return combined()
    case 9: return common()
    case 10: return first()
    default: return other()
    }
  }

  mutating func chance(_ percent: Int) -> Bool { values.random.chance(percent) }

  mutating func pick(_ words: [String]) -> String { values.random.pick(words) }

  mutating func value(_ kind: ValueKind? = nil, depth: Int = 1) -> Phrase {
    let kinds: [ValueKind] = [.integer, .numeric, .text, .boolean, .date, .timestamp, .instant, .interval, .double, .json, .texts]
    return values.value(kind ?? values.random.pick(kinds), depth: depth)
  }

  // MARK: Parts

  /// One item that stays, and some that may go: `first, second, third`.
  mutating func items(_ count: Int, _ make: (inout Self) -> Phrase) -> Phrase {
    let parts = (0..<max(1, count)).map { place in
      place == 0 ? make(&self) : Phrase(.clause, [", ", ""], [make(&self)])
    }
    return Phrase(.fixed, joining: parts)
  }

  mutating func filter() -> Phrase {
    guard chance(55) else { return Phrase(.clause, "") }
    return Phrase(.clause, [" WHERE ", ""], [chance(35) ? search() : values.condition(2)])
  }

  /// A test that asks the samples again.
  private mutating func search() -> Phrase {
    let outer = values.prefixes
    values.prefixes = ["z."]
    let inner = chance(50) ? Phrase(.clause, [" AND ", ""], [values.condition(1)]) : Phrase(.clause, "")
    values.prefixes = outer
    let column = values.column(.integer)
    let forms: [[String]] = [
      ["EXISTS (SELECT 1 FROM samples AS z WHERE z.j = \(column)", ")"],
      ["NOT EXISTS (SELECT 1 FROM samples AS z WHERE z.k = \(column)", ")"],
      ["(\(column) IN (SELECT z.j FROM samples AS z WHERE z.k > 2", "))"],
      ["(\(column) NOT IN (SELECT z.i FROM samples AS z WHERE z.k < 8", "))"],
      ["(\(column) = ANY (SELECT z.j FROM samples AS z WHERE z.k > 3", "))"],
      ["(\(column) > ALL (SELECT z.j FROM samples AS z WHERE z.k < 4", "))"],
      ["(\(column) <> ALL (SELECT z.i FROM samples AS z WHERE z.k < 4", "))"],
      ["(\(column) >= (SELECT min(z.j) FROM samples AS z WHERE z.k > 1", "))"],
    ]
    return Phrase(.value(.boolean), values.random.pick(forms), [inner])
  }

  /// `count`: the columns, by whose numbers the rows are sorted.
  mutating func tail(_ count: Int) -> Phrase {
    guard chance(65) else { return Phrase(.clause, "") }
    let keys = (1...count).map { "\($0)\(pick(["", " DESC", " ASC"]))\(pick(["", "", " NULLS FIRST", " NULLS LAST"]))" }.joined(
      separator: ", ")
    let limit = pick(["", "", " LIMIT 3", " LIMIT 4 OFFSET 1", " OFFSET 2", " FETCH FIRST 2 ROWS ONLY", " LIMIT 0", " LIMIT ALL"])
    return Phrase(.clause, ["\nORDER BY \(keys)", ""], [Phrase(.clause, limit)])
  }

  // MARK: Forms

  private mutating func plain() -> Phrase {
    let (opening, from, prefixes) = source()
    let outer = values.prefixes
    values.prefixes = prefixes
    defer { values.prefixes = outer }
    let count = 1 + values.random.below(3)
    let items = items(count) { $0.chance(12) ? $0.scalar() : $0.value(depth: 2) }
    return Phrase(.fixed, ["\(opening)SELECT \(chance(25) ? "DISTINCT " : "")", " FROM \(from)", "", ""], [items, filter(), tail(count)])
  }

  /// A query as a value.
  private mutating func scalar() -> Phrase {
    let outer = values.prefixes
    let column = values.column(.integer)
    values.prefixes = ["z."]
    defer { values.prefixes = outer }
    let kind = values.random.pick([ValueKind.integer, .numeric, .text, .date])
    return Phrase(
      .value(kind), ["(SELECT \(pick(["max", "min"]))(", ") FROM samples AS z WHERE z.k \(pick(["<>", "<", "="])) \(column))"],
      [value(kind)])
  }

  /// What stands in FROM, what must stand before the query for it, and the aliases that it has.
  mutating func source() -> (opening: String, from: String, prefixes: [String]) {
    switch values.random.below(12) {
    case 0: return ("", "samples AS a JOIN samples AS b ON a.k = b.j", ["a.", "b."])
    case 1: return ("", "samples AS a LEFT JOIN samples AS b ON a.j = b.k AND b.k < 6", ["a.", "b."])
    case 2: return ("", "samples AS a FULL JOIN samples AS b ON a.k = b.j", ["a.", "b."])
    case 3: return ("", "samples AS a RIGHT JOIN samples AS b ON a.j = b.k", ["a.", "b."])
    case 4: return ("", "(SELECT * FROM samples WHERE k < 4) AS a CROSS JOIN (SELECT * FROM samples WHERE k > 7) AS b", ["a.", "b."])
    case 5: return ("", "samples AS a JOIN samples AS b USING (k)", ["a.", "b."])
    case 6: return ("WITH w AS (SELECT * FROM samples WHERE k > 2) ", "w AS a", ["a."])
    case 7: return ("", "samples AS a LEFT JOIN (samples AS b JOIN samples AS c ON b.k = c.j) ON a.j = b.k", ["a.", "b.", "c."])
    case 8: return ("", "samples AS a, samples AS b", ["a.", "b."])
    default: return ("", "samples AS a", ["a."])
    }
  }

  private mutating func grouped() -> Phrase {
    // No boolean: of two keys that are one column PostgreSQL sorts by the first alone, though grouping sets make them differ.
    let kind = values.random.pick([ValueKind.integer, .text, .date, .numeric, .interval])
    let key = chance(50) ? Phrase(.value(kind), column: values.column(kind)) : value(kind)
    let other = values.column(.boolean)
    let count = 1 + values.random.below(3)
    let sums = items(count) { $0.aggregate(isGrouped: true) }
    let group: String
    switch values.random.below(6) {
    case 0: group = " GROUP BY ROLLUP (q, \(other))"
    case 1: group = " GROUP BY CUBE (q, \(other))"
    case 2: group = " GROUP BY GROUPING SETS ((q), (\(other)), ())"
    default: group = " GROUP BY q, \(other)"
    }
    let having =
      chance(30)
      ? Phrase(.clause, [" HAVING \(pick(["count(*) > 1", "max(k) > 4", "bool_or(b)", "count(DISTINCT j) < 3"]))"]) : Phrase(.clause, "")
    let words = ["SELECT q, \(other), ", " FROM (SELECT *, ", " AS q FROM samples) AS made", "\(group)", "", ""]
    return Phrase(.fixed, words, [sums, key, filter(), having, tail(2 + count)])
  }

  /// An aggregate with what may stand behind and inside it. `isGrouped`: an engine may read the rows in an order of its own.
  mutating func aggregate(isGrouped: Bool = false) -> Phrase {
    let recipe = values.random.pick(values.book.aggregates)
    var call = values.call(recipe, 2)
    if recipe.role == .orderedSet {
      let role = call.role
      call = Phrase(role, ["", " WITHIN GROUP (ORDER BY \(values.column(pick2([.double, .integer]))))"], [call])
    } else if recipe.words[0].hasSuffix("_agg("), isGrouped || chance(50) {
      var words = recipe.words
      words[words.count - 1] = " ORDER BY k\(pick(["", " DESC"])))"
      call = Phrase(call.role, words, call.parts)
    } else if chance(15), recipe.arguments.count == 1, !recipe.words[0].hasSuffix("_agg(") {
      call = Phrase(call.role, [recipe.words[0] + "DISTINCT "] + recipe.words.dropFirst(), call.parts)
    }
    guard chance(25) else { return call }
    return Phrase(call.role, ["", "", ""], [call, Phrase(.clause, [" FILTER (WHERE ", ")"], [values.condition(1)])])
  }

  private mutating func pick2(_ kinds: [ValueKind]) -> ValueKind { values.random.pick(kinds) }

  private mutating func windowed() -> Phrase {
    let count = 1 + values.random.below(2)
    let named = chance(20)
    let items = items(count) { $0.windowCall(named: named) }
    let clause = named ? " WINDOW w AS (PARTITION BY b ORDER BY k)" : ""
    return Phrase(.fixed, ["SELECT k, ", " FROM samples", clause, ""], [items, filter(), tail(1 + count)])
  }

  private mutating func windowCall(named: Bool) -> Phrase {
    let recipe =
      chance(50) ? values.random.pick(values.book.windows) : values.random.pick(values.book.aggregates.filter { $0.role == .aggregate })
    let call = values.call(recipe, 2)
    let over: String
    if named && chance(70) {
      over = pick([" OVER w", " OVER (w)"])
    } else {
      let partition = chance(40) ? "PARTITION BY \(pick(["b", "j", "b, j", "t", "n > 1"])) " : ""
      over =
        " OVER (\(partition)ORDER BY \(pick(["k", "k DESC", "j, k", "b NULLS FIRST, k", "s DESC, k", "n, k", "f DESC NULLS LAST, k"]))\(frame()))"
    }
    return Phrase(call.role, ["", over], [call])
  }

  private mutating func frame() -> String {
    guard chance(50) else { return "" }
    let frames = [
      "ROWS BETWEEN 1 PRECEDING AND 1 FOLLOWING", "ROWS UNBOUNDED PRECEDING", "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING",
      "ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING", "RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW",
      "GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW",
      "ROWS BETWEEN 3 PRECEDING AND 2 PRECEDING", "ROWS BETWEEN 2 PRECEDING AND 2 FOLLOWING EXCLUDE CURRENT ROW",
      "GROUPS BETWEEN UNBOUNDED PRECEDING AND 1 FOLLOWING EXCLUDE TIES",
    ]
    return " " + pick(frames)
  }

  private mutating func combined() -> Phrase {
    let kind = values.random.pick([ValueKind.integer, .text, .numeric, .boolean, .date, .timestamp, .interval, .json])
    let operators = ["UNION", "UNION ALL", "INTERSECT", "EXCEPT", "INTERSECT ALL", "EXCEPT ALL"]
    func part(_ generator: inout Self) -> Phrase {
      Phrase(.fixed, ["SELECT ", " FROM samples", ""], [generator.value(kind), generator.filter()])
    }
    let (first, second, third) = (part(&self), part(&self), part(&self))
    let more = Phrase(.clause, [" \(pick(operators)) ", ""], [third])
    return Phrase(.fixed, ["", " \(pick(operators)) ", "", ""], [first, second, chance(40) ? more : Phrase(.clause, ""), tail(1)])
  }

  private mutating func common() -> Phrase {
    let count = 2
    if chance(50) {
      let kind = values.random.pick([ValueKind.integer, .text, .numeric, .date])
      let words = [
        "WITH RECURSIVE r (x, y) AS (SELECT k, (",
        ")::\(kind.typeName) FROM samples WHERE k < 4 UNION\(pick([" ALL", ""])) SELECT x + 3, y FROM r WHERE x < 9) SELECT x, y FROM r",
        "",
      ]
      return Phrase(.fixed, words, [value(kind), tail(count)])
    }
    let words = [
      "WITH a AS (SELECT k, ", " AS x FROM samples", "), b AS (SELECT k, ",
      " AS y FROM samples) SELECT a.x, b.y FROM a \(pick(["JOIN", "LEFT JOIN", "FULL JOIN"])) b ON a.k = b.k", "",
    ]
    return Phrase(.fixed, words, [value(), filter(), value(), tail(count)])
  }

  /// DISTINCT ON, which keeps the first row of each.
  private mutating func first() -> Phrase {
    let key = pick(["b", "j", "n", "t", "d"])
    return Phrase(
      .fixed,
      [
        "SELECT DISTINCT ON (\(key)) \(key), k, ", " FROM samples",
        " ORDER BY \(key)\(pick([" DESC", "", " NULLS FIRST"])), k\(pick([" DESC", ""]))",
      ], [value(), filter()])
  }

  private mutating func other() -> Phrase {
    switch values.random.below(4) {
    case 0:
      let kind = values.random.pick([ValueKind.integer, .text, .numeric])
      return Phrase(
        .fixed, ["SELECT q.x, q.y FROM (VALUES (1::bigint, ", "), (2, ", ")) AS q (x, y)", ""],
        [values.value(kind, depth: 0).constant, values.value(kind, depth: 0).constant, tail(2)])
    case 1:
      return Phrase(
        .fixed, ["SELECT a.k, q.x, ", " FROM samples AS a CROSS JOIN generate_series(1::bigint, 3) AS q (x)", "", ""],
        [qualified(), Phrase(.clause, " WHERE a.k < 5"), tail(3)])
    case 2:
      return Phrase(.fixed, ["SELECT count(*), ", " FROM samples", "", ""], [aggregate(), filter(), Phrase(.clause, "")])
    default:
      return Phrase(
        .fixed, ["SELECT x, ", " FROM (SELECT k AS x, b, s, n, j, i FROM samples) AS q", ""], [Phrase(.value(.integer), "j"), tail(2)])
    }
  }

  private mutating func qualified() -> Phrase {
    let outer = values.prefixes
    values.prefixes = ["a."]
    defer { values.prefixes = outer }
    return value()
  }
}

extension Phrase {
  /// NULL where a column stands.
  fileprivate var constant: Phrase { text.contains("'") || text.first?.isNumber == true ? self : Phrase(role, "NULL") }
}
