public import Diagnostics
public import SQLSchema
public import SQLSyntax

/// What is known about a script: the type of every expression that was bound and what each name means.
/// Side tables beside the tree, which is never changed.
public final class SemanticModel {
  public let script: Script
  public let dialect: SourceDialect
  public let catalogue: Database
  public internal(set) var diagnostics: [Diagnostic] = []
  /// Of the few expressions that a load's clauses bind by themselves.
  var types: [ExpressionID: SQLType] = [:]
  var references: [ExpressionID: Reference] = [:]
  /// The variables of the procedure that is being bound.
  public internal(set) var variables: [String: SQLType] = [:]
  /// Tables that procedures make, with their columns as far as they are known.
  private var made: [ObjectName: [OutputColumn]]
  /// Those of them that are gone with the session. They are in no schema of the sources', whatever their name says.
  private var temporary: Set<ObjectName> = []

  private let known: Bindings?

  /// - Parameters:
  ///   - made: tables that other procedures make.
  ///   - bindings: those of another model of the same script beside the same tables: a script is bound as a whole, however many procedures it has.
  public init(
    script: Script, dialect: SourceDialect, catalogue: Database, made: [ObjectName: [OutputColumn]] = [:], bindings: Bindings? = nil
  ) {
    known = bindings
    self.made = made
    self.script = script
    self.dialect = dialect
    self.catalogue = catalogue
  }

  /// What every name and expression of the script means and is.
  public private(set) lazy var bindings =
    known ?? Bindings(script, dialect: dialect, database: ViewColumns(dialect: dialect).tables(namedIn: script, catalogue))

  public func type(of expression: ExpressionID) -> SQLType {
    if let type = types[expression], type != .unknown { return type }
    return bindings.type(of: expression)
  }
  public func reference(of expression: ExpressionID) -> Reference { references[expression] ?? .unknown }

  /// A table or view of the catalogue, as columns.
  public func relation(named name: ObjectName, alias: String) -> Relation? {
    guard let table = catalogue.tables[name] else {
      return made[name].map { Relation(alias: alias, columns: $0, source: .table(name), isComplete: !$0.isEmpty) }
    }
    return Relation(alias: alias, columns: table.columns.map { OutputColumn(name: $0.name, type: $0.type) }, source: .table(name))
  }

  public func objectName(_ id: NameID) -> ObjectName {
    let name = writtenName(id)
    return temporary.contains(name) ? ObjectName(schema: "", name: name.name) : name
  }

  /// Whether a name is that of a table which is gone with the session.
  public func isTemporary(_ id: NameID) -> Bool { isTemporary(writtenName(id)) }
  public func isTemporary(_ name: ObjectName) -> Bool { temporary.contains(name) }

  private func writtenName(_ id: NameID) -> ObjectName {
    let parts = script.tree[id]
    return ObjectName(schema: script.name(parts.schema), name: script.name(parts.name))
  }

  /// Whether no source declares a table, and some procedure makes it.
  public func isMade(_ name: ObjectName) -> Bool { made[name] != nil && catalogue.tables[name] == nil }

  /// From here on a table is there that a procedure makes.
  public func note(made name: ObjectName, columns: [OutputColumn], isTemporary: Bool = false) {
    if isTemporary { temporary.insert(name) }
    made[isTemporary ? ObjectName(schema: "", name: name.name) : name] = columns
  }

  /// The type that a type name means, reported where it is unknown.
  public func type(_ id: TypeID) -> SQLType {
    let type = script.tree[id]
    let name = script.name(type.name)
    let arguments = script.tree[type.arguments].compactMap { Int(script.text($0)) }
    if type.holdsMore {
      report("SEM004", "'\(name)' with all that belongs to it here is no type that can be compiled", at: type.token)
      return .unknown
    }
    if type.isArray { return .array }
    if let known = dialect.types.type(named: name, arguments: Array(arguments), withTimeZone: type.withTimeZone) { return known }
    if dialect.types.type(named: name, arguments: [], withTimeZone: type.withTimeZone) != nil {
      let written = "\(name)(\(arguments.map(String.init).joined(separator: ", ")))"
      report(
        "SEM004", "'\(written)' is a decimal that not every target holds", at: type.token,
        help: "1 to 38 digits, of which none to all are behind the point")
    } else {
      report("SEM004", "'\(name)' is no type of \(dialect.name)", at: type.token)
    }
    return .unknown
  }

  /// What the arrays of a type such as `text[]` hold.
  public func elementType(_ id: TypeID) -> SQLType { dialect.elementType(id, in: script) }

  func report(_ code: String, _ message: String, at token: TokenID, help: String? = nil) {
    diagnostics.append(Diagnostic(code, .error, message, at: script.range(token), help: help))
  }

  func report(_ code: String, _ message: String, at expression: ExpressionID, help: String? = nil) {
    diagnostics.append(Diagnostic(code, .error, message, at: script.range(expression), help: help))
  }

  public func declare(_ name: String, as type: SQLType) { variables[name] = type }
  public func forgetVariables() { variables = [:] }
}
