import Diagnostics
public import Procedures
import SQLEmission
import SQLSyntax
import SourceText

/// Procedures in a target's form.
public enum ProcedureCompiler {
  /// Compiles for a target by its name.
  public static func compile(_ procedure: LoweredProcedure, target: String, opsSchema: String) -> CompiledRoutine {
    let routine = form(of: procedure, target, opsSchema)
    let left = leftOut(of: routine, procedure, target)
    guard !left.isEmpty else { return routine }
    return CompiledRoutine(text: routine.text, diagnostics: routine.diagnostics + left, uses: routine.uses, copied: routine.copied)
  }

  /// What the body holds, no printing has words for, and nothing was said of yet.
  private static func leftOut(of routine: CompiledRoutine, _ procedure: LoweredProcedure, _ target: String) -> [Diagnostic] {
    let script = procedure.script
    let settled =
      routine.copied + procedure.statementTargets.keys.filter { procedure.leavesOut($0, on: target) }.map { script.tree.extent(of: $0) }
    let features = SQLPrinter.unsaid(in: procedure.statement, script).filter { feature in
      !settled.contains { $0.first <= feature.token.raw && feature.token.raw <= $0.last }
    }
    let known = Set(routine.diagnostics.filter { $0.severity == .error }.map(\.range))
    return features.filter { !known.contains(script.range($0.token)) }.map { feature in
      Diagnostic(
        "TGT001", .error, "\(feature.kind.rawValue) is not supported on \(target) yet", at: script.range(feature.token),
        help: "write it in another way to ship this; lint accepts it")
    }
  }

  private static func form(of procedure: LoweredProcedure, _ target: String, _ opsSchema: String) -> CompiledRoutine {
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
