public import DatabaseDriver
import Diagnostics
public import PostgreSQLDriver
import SQLDialects

/// Runs a procedure case on SQLite, compiled on PostgreSQL, and as it stands where that is PostgreSQL's; tells where they differ.
public struct ProcedureComparison {
  private let connection: PostgreSQLConnection

  /// The connection's database loses what is in its schemas `public` and `ops`.
  public init(_ connection: PostgreSQLConnection) { self.connection = connection }

  /// Whether compiled bodies are also read by plpgsql_check.
  public static func checksBodies(_ connection: PostgreSQLConnection) -> Bool { CompiledPostgreSQLEngine.hasCheck(connection) }

  public func verdict(of test: ProcedureCase) throws(DriverError) -> DifferentialRunner.Verdict {
    guard let source = CompiledSource(test) else { return .differs(["'\(test.dialect)' is no source dialect"]) }
    let statements = CompiledSource.statements(test.run, source.dialect)
    if test.stated == ["refused"] { return refusal(of: source, test) }
    let found: [Outcome]?
    do throws(ProcedureFailure) {
      found = test.targets.contains("sqlite") ? try outcomes(SQLiteProcedureEngine.made(), source, statements) : nil
    } catch {
      return .differs(["sqlite: \(error.message)"])
    }
    let compiled: [Outcome]
    do throws(ProcedureFailure) { compiled = try outcomes(CompiledPostgreSQLEngine.made(connection), source, statements) } catch {
      return .differs(["compiled: \(error.message)"])
    }
    if !test.stated.isEmpty {
      let lines = (found.map { compareStated(test.stated, $0, "sqlite") } ?? []) + compareStated(test.stated, compiled, "compiled")
      return lines.isEmpty ? .agrees : .differs(lines)
    }
    return try compare(source, statements, [("compiled", compiled)] + (found.map { [("sqlite", $0)] } ?? []))
  }

  /// Every target that the page names says no.
  private func refusal(of source: CompiledSource, _ test: ProcedureCase) -> DifferentialRunner.Verdict {
    let willing = test.targets.sorted().filter { target in
      !source.routines(for: target).contains { $0.routine.diagnostics.contains { $0.severity == .error } }
    }
    return willing.isEmpty ? .refused : .differs(willing.map { "\($0): compiles" })
  }

  private func outcomes(
    _ engine: some ProcedureEngine, _ source: CompiledSource, _ statements: [String]
  ) throws(ProcedureFailure) -> [Outcome] {
    try engine.prepare(source)
    return statements.map { engine.run($0, source) }
  }

  /// The source as it stands has the last word.
  private func compare(
    _ source: CompiledSource, _ statements: [String], _ outcomes: [(engine: String, answers: [Outcome])]
  ) throws(DriverError) -> DifferentialRunner.Verdict {
    let engine = try PostgreSQLProcedureEngine(connection)
    do throws(ProcedureFailure) { try engine.prepare(source) } catch { return .differs(["postgres: \(error.message)"]) }
    var lines: [String] = []
    for (place, statement) in statements.enumerated() {
      let truth = engine.run(statement, source)
      let others = outcomes.filter { !agree(truth, $0.answers[place]) }
      if !others.isEmpty {
        lines += [statement, "  engine: \(truth.description)"] + others.map { "  \($0.engine): \($0.answers[place].description)" }
      }
    }
    return lines.isEmpty ? .agrees : .differs(lines)
  }

  private func agree(_ left: Outcome, _ right: Outcome) -> Bool {
    if case .rows(let first) = left, case .rows(let second) = right { return LooseCell.agree(first, second) }
    return left.agrees(with: right)
  }

  /// A line for each statement: rows with ` ; ` between them, cells with ` | `, or `error STATE`.
  private func compareStated(_ stated: [String], _ found: [Outcome], _ engine: String) -> [String] {
    var lines: [String] = []
    for (place, outcome) in found.enumerated() {
      let wanted = place < stated.count ? stated[place] : ""
      let isSame: Bool
      if case .rows(let rows) = outcome {
        let cells = wanted.isEmpty || wanted == "-" ? [] : wanted.components(" ; ").map { $0.components(" | ") }
        isSame = LooseCell.agree(cells, rows)
      } else if case .failure(let state, _) = outcome {
        isSame = wanted == "error \(state)"
      } else {
        isSame = false
      }
      if !isSame { lines.append("\(place + 1): stated \(wanted), \(engine) \(outcome.description)") }
    }
    return lines
  }
}

extension String {
  /// The parts between a separator.
  fileprivate func components(_ separator: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let range = String(rest).lastRange(of: separator).map({ _ in rest.firstRange(of: separator) }) ?? nil {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
