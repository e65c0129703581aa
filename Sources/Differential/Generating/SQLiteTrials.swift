import DatabaseDriver

/// The same statements on SQLite, whose samples are those of PostgreSQL.
extension SQLiteEngine {
  /// A query with the columns `k` and `v`; `kind`: what PostgreSQL says of the value.
  func trial(_ query: String, _ kind: ColumnKind) -> Trial {
    var trial = Trial()
    do throws(DriverError) {
      trial.answers = try rows("SELECT v FROM (\(query)) ORDER BY k").map { .value(Self.cell($0[0], kind)) }
    } catch {
      trial.answers = (1...Samples.rows.count).map { answer("SELECT v FROM (\(query)) WHERE k = \($0)", kind) }
    }
    return trial
  }

  private func answer(_ query: String, _ kind: ColumnKind) -> Trial.Answer {
    do throws(DriverError) {
      return .value(try rows(query).first.flatMap { Self.cell($0[0], kind) })
    } catch {
      return .failure(error.code)
    }
  }

  private static func cell(_ value: SQLValue, _ kind: ColumnKind) -> String? { value.text.map { _ in Cell.sqlite(value, kind) } }
}
