import Diagnostics
public import Migrations
import SQLDialects
public import SQLSchema

/// What the compiler gives to the scripts of versions.
public enum TargetCompilers {
  public static func make(_ targets: [String], opsSchema: String, database: Database) -> [TargetCompiler] {
    targets.compactMap { Dialects.named($0) }.map { compiler($0, opsSchema, database) }
  }

  private static func compiler(_ dialect: any Dialect, _ ops: String, _ database: Database) -> TargetCompiler {
    TargetCompiler(
      dialect: dialect, translation: FragmentCompiler(target: dialect.name, opsSchema: ops, database: database).translation,
      create: { routine, state in create(routine, state, dialect, ops) }, drop: { drop($0, dialect) },
      replace: { _, new, state in create(new, state, dialect, ops) },
      installSupport: { version, old in installSupport(dialect, ops, version, replacing: old) },
      removeSupport: { removeSupport(dialect, ops, $0) })
  }

  /// A procedure that cannot be compiled is noticed before it is planned; if one comes here all the same, its version fails loudly.
  private static func create(_ routine: Routine, _ state: Database, _ dialect: any Dialect, _ ops: String) -> [String] {
    let compiled = SourceRoutine.compile(routine, target: dialect.name, opsSchema: ops, catalogue: state)
    if let error = compiled.diagnostics.first(where: { $0.severity == .error }) {
      return ["TRANSFORMC CANNOT COMPILE \(routine.name) FOR \(dialect.name): \(error.message)"]
    }
    guard let sqlite = dialect as? SQLiteDialect else { return [compiled.text] }
    return sqlite.storeProgram(of: routine, program: compiled.text)
  }

  private static func drop(_ routine: Routine, _ dialect: any Dialect) -> [String] {
    switch dialect {
    case let sqlite as SQLiteDialect: sqlite.removeProgram(of: routine.name)
    case is SnowflakeDialect: ["DROP PROCEDURE \(dialect.name(of: routine.name))(VARIANT)"]
    default: ["DROP ROUTINE \(dialect.name(of: routine.name))"]
    }
  }

  private static func installSupport(_ dialect: any Dialect, _ ops: String, _ version: Int, replacing old: Int?) -> [String] {
    if let sqlite = dialect as? SQLiteDialect { return old == nil ? sqlite.createProgramTable : [] }
    let wanted = supportFunctions(dialect, ops, version)
    let present = old.map { supportFunctions(dialect, ops, $0) } ?? []
    let obsolete = present.filter { function in !wanted.contains { $0.signature == function.signature } }
    return drop(obsolete, dialect) + wanted.filter { !present.contains($0) }.map(\.definition)
  }

  private static func removeSupport(_ dialect: any Dialect, _ ops: String, _ version: Int) -> [String] {
    if let sqlite = dialect as? SQLiteDialect { return sqlite.dropProgramTable }
    return drop(supportFunctions(dialect, ops, version), dialect)
  }

  /// Those first that others do not call.
  private static func drop(_ functions: [SupportFunction], _ dialect: any Dialect) -> [String] {
    functions.reversed().map { dialect is SnowflakeDialect ? "DROP \($0.signature)" : "DROP ROUTINE \($0.signature)" }
  }

  private static func supportFunctions(_ dialect: any Dialect, _ ops: String, _ version: Int) -> [SupportFunction] {
    if dialect is SnowflakeDialect { return SnowflakeSupport.functions(schema: ops) }
    return PostgreSQLSupportFunctions.functions(schema: ops, version: version) + PostgreSQLRunFunctions.functions(schema: ops)
  }
}
