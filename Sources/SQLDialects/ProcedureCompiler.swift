import Diagnostics
public import Procedures
import SQLSemantics
import SQLSyntax
import SourceText

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
    case "snowflake": refused(procedure)
    default: PostgreSQLPlainProcedure.compile(procedure, opsSchema: opsSchema)
    }
  }

  private static func refused(_ procedure: LoweredProcedure) -> CompiledRoutine {
    let script = procedure.script
    return CompiledRoutine(
      text: "",
      diagnostics: [
        Diagnostic(
          "TGT001", .error, "'\(procedure.name)' is no transform, and other procedures are not compiled yet",
          at: script.range(procedure.node.name),
          help: "put `--@ transform` above it")
      ])
  }
}
