public import Procedures

/// Procedures in a target's form.
public enum ProcedureCompiler {
  /// Compiles for a target by its name.
  public static func compile(_ procedure: LoweredProcedure, target: String, opsSchema: String) -> CompiledRoutine {
    guard procedure.isTransform else { return plain(procedure, target, opsSchema) }
    switch target {
    case "sqlite": return SQLiteProcedure.compile(procedure)
    case "snowflake": return SnowflakeProcedure.compile(procedure, opsSchema: opsSchema)
    default: return PostgreSQLProcedure.compile(procedure, opsSchema: opsSchema)
    }
  }

  private static func plain(_ procedure: LoweredProcedure, _ target: String, _ opsSchema: String) -> CompiledRoutine {
    switch target {
    case "sqlite": SQLitePlainProcedure.compile(procedure)
    case "snowflake": SnowflakePlainProcedure.compile(procedure)
    default: PostgreSQLPlainProcedure.compile(procedure, opsSchema: opsSchema)
    }
  }
}
