import Diagnostics
public import Migrations
import SQLDialects
public import SQLSchema

/// What the compiler gives to the scripts of versions.
public enum TargetCompilers {
  /// The version of what `installSupport` makes. It goes up when those functions change.
  public static let supportVersion = 1

  public static func make(_ targets: [String], opsSchema: String, database: Database) -> [TargetCompiler] {
    targets.compactMap { Dialects.named($0) }.map { compiler($0, opsSchema, database) }
  }

  private static func compiler(_ dialect: any Dialect, _ ops: String, _ database: Database) -> TargetCompiler {
    TargetCompiler(
      dialect: dialect, translation: FragmentCompiler(target: dialect.name, opsSchema: ops, database: database).translation,
      create: { routine, state in create(routine, state, dialect, ops) }, drop: { drop($0, dialect) },
      replace: { _, new, state in create(new, state, dialect, ops) },
      installSupport: { _, _ in installSupport(dialect, ops) }, removeSupport: { _ in removeSupport(dialect, ops) })
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

  private static func installSupport(_ dialect: any Dialect, _ ops: String) -> [String] {
    switch dialect {
    case let sqlite as SQLiteDialect: sqlite.createProgramTable
    case is SnowflakeDialect: SnowflakeSupport.definitions(schema: ops)
    default: PostgreSQLSupportFunctions.definitions(schema: ops) + PostgreSQLRunFunctions.definitions(schema: ops)
    }
  }

  private static func removeSupport(_ dialect: any Dialect, _ ops: String) -> [String] {
    switch dialect {
    case let sqlite as SQLiteDialect: sqlite.dropProgramTable
    case is SnowflakeDialect: SnowflakeSupport.signatures(schema: ops).map { "DROP \($0)" }
    default:
      (PostgreSQLSupportFunctions.signatures(schema: ops) + PostgreSQLRunFunctions.signatures(schema: ops)).map { "DROP ROUTINE \($0)" }
    }
  }
}
