import Diagnostics
import SQLSchema
import SQLSyntax
import SourceText

/// Walks a script once, statement by statement, and says what each name means.
struct NameBinder {
  /// What the expressions of one SELECT, or of one statement, see.
  struct Scope {
    var relations: [RelationID] = []
    /// The items of the SELECT by their names.
    var items = ItemNames()
    /// Whether those names may be used where a column may.
    var seesItems = false
    /// Columns that USING or NATURAL made one of.
    var merged: Set<Symbol> = []
    var mergesAll = false
    /// Columns that a condition keeps from being NULL.
    var present: Set<ColumnReference> = []
  }

  let model: Bindings
  var catalogue: TableCatalogue
  var scopes: [Scope] = []
  var commonTables: [(name: Symbol, shape: QueryShape)] = []
  var frames: [[Symbol: BoundVariableID]] = []
  /// Labels of blocks and the procedure's name: what may stand before a variable.
  var labels: [Symbol] = []
  /// Names stand in the statement that the tree does not show: nobody is blamed for what is not there.
  var hidesNames = false
  /// In a body of statements a variable and a column of one name clash; in a body of plain SQL the column wins.
  var isProcedural = true
  /// The statement could not be read as a whole.
  var isBroken = false
  let words: Words
  /// Tokens of names that the tree does not show, and places that could not be read, in order.
  let hidden: [UInt32]
  let broken: [UInt32]
  /// The names that columns have behind the alias of a table.
  let columnNames: [TableID: List<TokenID>]
  /// The tables whose triggers call a function.
  let triggers: [ObjectName: [NameID]]

  /// Names with a meaning of their own.
  struct Words {
    let new, old, excluded, nextval, currval, coalesce, nvl, ifnull, nullif: Symbol

    init(_ script: Script) {
      (new, old, excluded) = (script.symbol("new"), script.symbol("old"), script.symbol("excluded"))
      (nextval, currval) = (script.symbol("nextval"), script.symbol("currval"))
      (coalesce, nvl, ifnull, nullif) = (script.symbol("coalesce"), script.symbol("nvl"), script.symbol("ifnull"), script.symbol("nullif"))
    }
  }

  init(_ model: Bindings) {
    let script = model.script
    self.model = model
    catalogue = TableCatalogue(script, model.dialect, model.database)
    words = Words(script)
    hidden = script.tokensOfHiddenNames
    columnNames = script.columnNames
    broken = script.diagnostics.filter { $0.severity == .error }.map { UInt32($0.range.start) }.sorted()
    triggers = script.tablesOfTriggers
  }

  var script: Script { model.script }
  var dialect: SourceDialect { model.dialect }

  mutating func bind() {
    bind(script.tree.script)
    forgetColumnsMadeElsewhere()
  }

  // MARK: Bookkeeping

  mutating func add(_ relation: BoundRelation) -> RelationID {
    model.relations.append(relation)
    return RelationID(model.relations.count - 1)
  }

  mutating func see(_ relation: BoundRelation) -> RelationID {
    let id = add(relation)
    scopes[scopes.count - 1].relations.append(id)
    return id
  }

  func symbol(_ token: TokenID) -> Symbol { token.isNone ? .none : script.tokens[Int(token.raw)].symbol }

  func objectName(_ id: NameID) -> ObjectName {
    guard !id.isNone else { return ObjectName(schema: "", name: "") }
    let parts = script.tree[id]
    return ObjectName(schema: script.name(parts.schema), name: script.name(parts.name))
  }

  func report(_ problem: @autoclosure () -> NameProblem) {
    guard !hidesNames, !isBroken else { return }
    model.problems.append(problem())
  }

  // MARK: What may be made elsewhere

  /// Columns of whose names a text of the script speaks, or a statement that was not read: either may add them.
  ///
  ///     SELECT AddGeometryColumn('account', 'place', 4326, 'POINT', 2);
  private func forgetColumnsMadeElsewhere() {
    guard model.problems.contains(where: \.isAboutColumn) else { return }
    let words = wordsOfTexts.union(wordsNotRead)
    model.problems.removeAll { $0.isAboutColumn && words.contains($0.name.lowercased()[...]) }
  }

  private var wordsOfTexts: Set<Substring> {
    var words: Set<Substring> = []
    for index in 0..<script.scriptTokenCount where script.tokens[index].kind == .string || script.tokens[index].kind == .dollarString {
      words.formUnion(script.file.text(script.tokens[index].range).lowercased().split { !$0.isPartOfWord })
    }
    return words
  }

  private var wordsNotRead: Set<Substring> {
    guard !broken.isEmpty else { return [] }
    var words: Set<Substring> = []
    for index in script.tree.statements.indices {
      guard case .opaque = script.tree.statements[index] else { continue }
      let extent = script.tree.extent(of: StatementID(raw: UInt32(index + 1)))
      guard extent.first <= extent.last else { continue }
      words.formUnion(script.text(extent).lowercased().split { !$0.isPartOfWord })
    }
    return words
  }
}

extension Script {
  fileprivate var columnNames: [TableID: List<TokenID>] {
    var names: [TableID: List<TokenID>] = [:]
    for index in tree.columnNames.indices { names[tree.columnNames[index].table] = tree.columnNames[index].names }
    return names
  }

  /// Where names stand that the tree does not show: behind the alias of a join, behind `*`, in PIVOT.
  fileprivate var tokensOfHiddenNames: [UInt32] {
    var tokens: [UInt32] = []
    for index in tree.features.indices where tree.features[index].kind.hidesNames { tokens.append(tree.features[index].token.raw) }
    return tokens.sorted()
  }

  /// CREATE TRIGGER … ON table … EXECUTE FUNCTION f(): f → the table
  fileprivate var tablesOfTriggers: [ObjectName: [NameID]] {
    var tables: [ObjectName: [NameID]] = [:]
    for index in tree.statements.indices {
      guard case .createTrigger(let id) = tree.statements[index], !tree[id].call.isNone,
        case .call(let name, _, _) = tree[tree[id].call]
      else { continue }
      tables[ObjectName(schema: self.name(tree[name].schema), name: self.name(tree[name].name)), default: []].append(tree[id].table)
    }
    return tables
  }
}

extension Feature.Kind {
  fileprivate var hidesNames: Bool {
    switch self {
    case .columnDefinitions, .joinAlias, .hierarchy, .byName, .pivot, .unpivot, .matchRecognize, .semanticView, .pipe,
      .valuesTable, .rowsFrom, .allByName, .currentOf, .search:
      true
    default: false
    }
  }
}

extension NameProblem {
  fileprivate var isAboutColumn: Bool { kind == .unknownColumn || kind == .unknownTargetColumn }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" || self == "$" }
}
