// Values of PL/pgSQL, which are SELECTs without the word.

extension Parser {
  /// expression, and what may follow it in a SELECT: `x := count(*) FROM t WHERE …`
  mutating func queryableExpression() -> ExpressionID {
    let start = position
    let value = expression()
    guard grammar.assignsWithEquals && goesOnAsQuery else { return value }
    let select = make(Query.select(select(of: item(of: value))))
    let query = queryBody(startingWith: setTerm(startingWith: select))
    return make(.subquery(query), from: start)
  }

  /// One item, with the alias that follows it.
  mutating func item(of value: ExpressionID) -> List<ItemID> {
    let item = make(SelectItem(value: value, alias: itemAlias()))
    let mark = mark()
    pending.append(item.raw)
    return listed(since: mark)
  }

  private var goesOnAsQuery: Bool {
    switch kind {
    case .from, .where, .group, .having, .order, .limit, .offset, .union, .intersect, .except, .as: true
    default: false
    }
  }
}
