import DatabaseDriver
import SQLDialects
import SQLEmission

/// Every way to make a value that the tables and the server both know.
struct RecipeBook {
  let scalars: [Recipe]
  let aggregates: [Recipe]
  let windows: [Recipe]
  private let byResult: [ValueKind: [Recipe]]

  /// Asks the server for the type of a sample of each: what it does not know is no recipe.
  init(_ bench: TrialBench, _ words: SourceWords) throws(DriverError) {
    let kinds = try bench.trials.functionKinds()
    let lines = TranslationList.lines(from: words.dialect, to: "sqlite").filter { $0.relation == .identical || $0.relation == .emulated }
    let groups = lines.flatMap { RecipeCandidates(words: words).groups($0) { Self.role($0, kinds) } }
    let types = try bench.types(groups.flatMap { $0 }.map(\.sample))
    var known: [Recipe] = []
    var next = 0
    for group in groups {
      let found = group.indices.first { types[next + $0] != nil }
      if let found, let type = types[next + found], !Self.unfit.contains(type) {
        var recipe = group[found]
        recipe.result = ValueKind(postgres: type)
        known.append(recipe)
      }
      next += group.count
    }
    scalars = known.filter { $0.role == .scalar }
    aggregates = known.filter { $0.role == .aggregate || $0.role == .orderedSet }
    windows = known.filter { $0.role == .window }
    byResult = Dictionary(grouping: scalars.filter { $0.result != nil }) { $0.result ?? .text }
  }

  /// Types whose text is not kept everywhere, as the tables say, and single precision.
  private static let unfit: Set = [
    "json", "real", "boolean[]", "double precision[]", "real[]", "date[]", "time without time zone[]", "timestamp without time zone[]",
    "timestamp with time zone[]", "interval[]", "jsonb[]", "json[]",
  ]

  /// Operators and forms have no row in `pg_proc`.
  private static func role(_ name: String, _ kinds: [String: String]) -> Recipe.Role? {
    switch kinds[name] {
    case "a": .aggregate
    case "o": .orderedSet
    case "w": .window
    case "s", "v", "p": nil
    default: .scalar
    }
  }

  /// What gives a value of this kind; a function's 32 bits are whole numbers too.
  func recipes(for kind: ValueKind) -> [Recipe] { (byResult[kind] ?? []) + (kind == .integer ? byResult[.narrow] ?? [] : []) }

  var lineCount: Int { Set((scalars + aggregates + windows).map(\.line)).count }
}
