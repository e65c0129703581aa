/// Makes expressions of a kind, as deep as asked.
struct ExpressionGenerator {
  let book: RecipeBook
  let words: SourceWords
  var random: RandomNumbers
  /// What stands before a column: an alias and its point.
  var prefixes = [""]

  init(_ book: RecipeBook, _ words: SourceWords, seed: UInt64) {
    self.book = book
    self.words = words
    random = RandomNumbers(seed: seed)
  }

  mutating func value(_ kind: ValueKind, depth: Int) -> Phrase {
    if depth <= 0 || random.chance(15) { return leaf(kind) }
    if random.chance(30) { return structure(kind, depth) }
    let recipes = book.recipes(for: kind)
    guard kind != .narrow, !recipes.isEmpty else { return leaf(kind) }
    return call(random.pick(recipes), depth)
  }

  /// A call of a function, an operator or a cast.
  mutating func call(_ recipe: Recipe, _ depth: Int) -> Phrase {
    let arguments = recipe.arguments.map { argument($0, depth - 1) }
    let role: Phrase.Role = recipe.result.map { .value($0 == .narrow ? .integer : $0) } ?? .fixed
    guard recipe.result == .narrow else { return Phrase(role, recipe.words, arguments, order: recipe.order) }
    var words = recipe.words
    words[0] = "(" + words[0]
    words[words.count - 1] += ")::bigint"
    return Phrase(role, words, arguments, order: recipe.order)
  }

  private mutating func argument(_ argument: Recipe.Argument, _ depth: Int) -> Phrase {
    guard !argument.pool.isEmpty else { return value(argument.kind, depth: depth) }
    return Phrase(.fixed, random.pick(argument.pool))
  }

  // MARK: Leaves

  mutating func leaf(_ kind: ValueKind) -> Phrase {
    if random.chance(50) { return Phrase(.value(kind), column: column(kind)) }
    return Phrase(.value(kind), random.chance(8) ? words.null(kind) : random.pick(words.constants(kind)))
  }

  mutating func column(_ kind: ValueKind) -> String { random.pick(kind.columns).replacing("$", with: random.pick(prefixes)) }

  // MARK: Forms

  private mutating func structure(_ kind: ValueKind, _ depth: Int) -> Phrase {
    let inner = depth - 1
    if kind == .boolean && random.chance(80) { return condition(depth) }
    switch random.below(4) {
    case 0:
      return Phrase(
        .value(kind), ["CASE WHEN ", " THEN ", "", " END"], [condition(inner), value(kind, depth: inner), otherwise(kind, inner)],
        order: .guarded)
    case 1 where words.ordered.contains(kind):
      let tested = random.pick(words.ordered)
      let parts = [value(tested, depth: inner), value(tested, depth: 0), value(kind, depth: inner), otherwise(kind, inner)]
      return Phrase(.value(kind), ["CASE ", " WHEN ", " THEN ", "", " END"], parts, order: .guarded)
    case 2:
      return Phrase(
        .value(kind), ["COALESCE(", ", ", ")"], [value(kind, depth: inner), value(kind, depth: inner)], order: .guarded)
    default: return leaf(kind)
    }
  }

  private mutating func otherwise(_ kind: ValueKind, _ depth: Int) -> Phrase {
    Phrase(.clause, [" ELSE ", ""], [value(kind, depth: depth)])
  }

  /// A test: comparisons, lists, bounds and what joins them.
  mutating func condition(_ depth: Int) -> Phrase {
    let inner = depth - 1
    let kind = random.pick(words.ordered)
    let boolean = Phrase.Role.value(.boolean)
    func form(_ words: String...) -> [String] { words }
    switch depth <= 0 ? 0 : random.below(10) {
    case 1:
      return Phrase(boolean, form("(", random.chance(50) ? " AND " : " OR ", ")"), [condition(inner), condition(inner)], order: .free)
    case 2: return Phrase(boolean, form("(NOT ", ")"), [condition(inner)])
    case 3:
      return Phrase(
        boolean, form("(", random.chance(50) ? " BETWEEN " : " NOT BETWEEN ", " AND ", ")"),
        [value(kind, depth: inner), value(kind, depth: inner), value(kind, depth: 0)], order: .free)
    case 4:
      return Phrase(
        boolean, form("(", random.chance(60) ? " IN (" : " NOT IN (", ", ", ", ", "))"),
        [value(kind, depth: inner), value(kind, depth: 0), value(kind, depth: 0), value(kind, depth: 0)], order: .free)
    case 5: return Phrase(boolean, form("(", random.chance(50) ? " IS NULL)" : " IS NOT NULL)"), [value(kind, depth: inner)])
    case 6:
      return Phrase(
        boolean, form("(", random.chance(50) ? " IS DISTINCT FROM " : " IS NOT DISTINCT FROM ", ")"),
        [value(kind, depth: inner), value(kind, depth: inner)])
    case 7:
      return Phrase(
        boolean, form("(", random.pick([" IS TRUE)", " IS FALSE)", " IS NOT TRUE)", " IS NOT FALSE)", " IS UNKNOWN)"])), [condition(inner)])
    case 8: return mixed(inner)
    default:
      return Phrase(
        boolean, form("(", " \(random.pick(["=", "<>", "<", "<=", ">", ">="])) ", ")"),
        [value(kind, depth: inner), value(kind, depth: inner)])
    }
  }

  /// Values of two types that are compared in one of them.
  private mutating func mixed(_ depth: Int) -> Phrase {
    let pair = random.pick(words.mixed)
    return Phrase(
      .value(.boolean), ["(", " \(random.pick(["=", "<>", "<", ">="])) ", ")"], [value(pair.0, depth: depth), value(pair.1, depth: depth)])
  }
}
