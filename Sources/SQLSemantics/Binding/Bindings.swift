public import SQLSchema
public import SQLSyntax
import SourceText

/// What the names and expressions of a script mean: side tables beside the tree, made in one pass.
///
///     let model = Bindings(script, dialect: dialect, database: database)
///     model.meaning(of: expression)      // .column of a relation, .variable …
///     model.type(of: expression)         // .unknown where nothing is known
///     model.nullability(of: expression)
///     model.origin(of: expression)       // the table's column that it is, through derived tables and WITH
///
/// It is silent where anything is unknown: what depends on an unknown table is unknown.
public final class Bindings {
  public let script: Script
  public let dialect: SourceDialect
  public let database: Database
  /// Every relation that an expression of the script may see.
  @safe @exclusivity(unchecked) public internal(set) var relations: [BoundRelation] = []
  @safe @exclusivity(unchecked) public internal(set) var variables: [BoundVariable] = []
  public internal(set) var problems: [NameProblem] = []
  public internal(set) var unevenUnions: [UnevenUnion] = []
  @safe @exclusivity(unchecked) var meanings: [Meaning]
  @safe @exclusivity(unchecked) var types: [SQLType]
  @safe @exclusivity(unchecked) var nullabilities: [Nullability]
  @safe @exclusivity(unchecked) var shapes: [QueryID: QueryShape] = [:]
  var targets: [StatementID: RelationID] = [:]
  var stars: [ExpressionID: Star] = [:]
  /// The columns by which PIVOT groups and that UNPIVOT leaves as they are, where they are known.
  var unturnedColumns: [TableID: [ColumnReference]] = [:]
  /// Names of variables and common tables: what stands before a bracket and is no function.
  var calledVariables: Set<Symbol> = []
  @safe @exclusivity(unchecked) private var entries: [Symbol: FunctionEntry?] = [:]
  private lazy var bodies = Dictionary(grouping: Body.all(in: script), by: \.owner)
  private lazy var typesByToken = Dictionary(variables.map { ($0.token, $0.type) }) { first, _ in first }

  public init(_ script: Script, dialect: SourceDialect, database: Database = Database()) {
    self.script = script
    self.dialect = dialect
    self.database = database
    let count = script.tree.expressions.count + 1
    meanings = Array(repeating: .none, count: count)
    types = Array(repeating: .unknown, count: count)
    nullabilities = Array(repeating: .unknown, count: count)
    var binder = NameBinder(self)
    binder.bind()
    for variable in variables { calledVariables.insert(variable.name) }
  }

  public func meaning(of expression: ExpressionID) -> Meaning { meanings[Int(expression.raw)] }
  public func type(of expression: ExpressionID) -> SQLType { types[Int(expression.raw)] }
  public func nullability(of expression: ExpressionID) -> Nullability { nullabilities[Int(expression.raw)] }

  public func relation(_ id: RelationID) -> BoundRelation { relations[Int(id.index)] }
  public func variable(_ id: BoundVariableID) -> BoundVariable { variables[Int(id.index)] }
  public func references(of id: RelationID) -> [ColumnReference] { relation(id).columns.indices.map { ColumnReference(id, $0) } }
  public func column(_ reference: ColumnReference) -> BoundColumn { relation(reference.relation).columns[Int(reference.place)] }

  /// The body that a statement defines; none for other statements.
  public func bodies(of statement: StatementID) -> [Body] { bodies[statement] ?? [] }

  /// The type of the variable that is declared at a token.
  public func type(declaredAt token: TokenID) -> SQLType { typesByToken[token] ?? .unknown }

  /// The columns of a query; nil for one that is not part of a statement.
  public func shape(of query: QueryID) -> QueryShape? { shapes[query] }

  /// The columns of a table that its PIVOT or UNPIVOT does not turn; nil where not all are known.
  package func columnsBeside(pivot table: TableID) -> [ColumnReference]? { unturnedColumns[table] }

  /// The table that an INSERT, UPDATE, DELETE or MERGE writes to.
  public func target(of statement: StatementID) -> BoundRelation? { targets[statement].map(relation) }

  /// The dialect's own function that a call calls; nil for others, and for names with a schema.
  public func function(of call: ExpressionID) -> FunctionEntry? {
    guard case .call(let name, _, _) = script.tree[call] else { return nil }
    return function(script.tree[name])
  }

  func function(_ name: QualifiedName) -> FunctionEntry? {
    guard name.schema.isNone else { return nil }
    if let known = entries[name.name] { return known }
    let entry = dialect.catalogue.entry(named: script.name(name.name))
    entries[name.name] = .some(entry)
    return entry
  }

  /// The column of a table that an expression is, unchanged: through derived tables, WITH and the names of items.
  ///
  ///     SELECT x.key FROM (SELECT id AS key FROM stg.account) AS x   →   x.key is stg.account's id
  public func origin(of expression: ExpressionID) -> (table: ObjectName, column: String)? {
    var source = BoundColumn.Source.expression(expression)
    for _ in 0..<64 {
      switch source {
      case .expression(let expression):
        switch meaning(of: expression) {
        case .column(let reference): source = .column(reference)
        case .item(let value): source = .expression(value)
        default: return nil
        }
      case .column(let reference):
        let column = column(reference)
        if let table = relation(reference.relation).table { return (table, script.name(column.name)) }
        guard column.sources.count == 1, let next = column.sources.first else { return nil }
        source = next
      }
    }
    return nil
  }
}
