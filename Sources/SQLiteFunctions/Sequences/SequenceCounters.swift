import DatabaseDriver
import SQLSchema
import SQLiteDriver

/// `tc_nextval(name)` and `tc_currval(name)` over the rows of `transformc_sequence`. PostgreSQL: nextval, currval.
///
/// A number that was given in what is rolled back is not given again by this connection, as PostgreSQL does.
final class SequenceCounters {
  private struct Counter {
    let name: String
    let value: Int64?
    let start: Int64
    let step: Int64
  }

  private unowned let connection: SQLiteConnection
  /// What this connection was given, by the sequences' names.
  private var given: [String: Int64] = [:]

  init(_ connection: SQLiteConnection) { self.connection = connection }

  var functions: [ScalarFunction] {
    [
      ScalarFunction(name: "tc_nextval", argumentCount: 1, isDeterministic: false) { arguments, result in
        guard !arguments.isNull(at: 0) else { return }
        do throws(SQLFailure) { result.integer(try self.next(arguments.string(at: 0))) } catch { result.error(error.state, error.message) }
      },
      ScalarFunction(name: "tc_currval", argumentCount: 1, isDeterministic: false) { arguments, result in
        guard !arguments.isNull(at: 0) else { return }
        do throws(SQLFailure) { result.integer(try self.last(arguments.string(at: 0))) } catch { result.error(error.state, error.message) }
      },
    ]
  }

  private func next(_ name: String) throws(SQLFailure) -> Int64 {
    let counter = try counter(name)
    let number = try number(after: counter)
    do throws(DriverError) {
      try connection.run("UPDATE transformc_sequence SET value = ?1 WHERE name = ?2", [.integer(number), .text(counter.name)])
    } catch {
      throw SQLFailure("25006", "sequence \"\(name)\" cannot be counted here: \(error.message)")
    }
    given[counter.name] = number
    return number
  }

  private func number(after counter: Counter) throws(SQLFailure) -> Int64 {
    let known = [counter.value, given[counter.name]].compactMap { $0 }
    guard let last = counter.step > 0 ? known.max() : known.min() else { return counter.start }
    let (number, overflow) = last.addingReportingOverflow(counter.step)
    if overflow { throw SQLFailure("2200H", "nextval: reached the end of sequence \"\(counter.name)\"") }
    return number
  }

  private func last(_ name: String) throws(SQLFailure) -> Int64 {
    let counter = try counter(name)
    guard let number = given[counter.name] else {
      throw SQLFailure("55000", "currval of sequence \"\(name)\" is not yet defined in this session")
    }
    return number
  }

  /// A name without its schema is enough where only one sequence is called so.
  private func counter(_ name: String) throws(SQLFailure) -> Counter {
    let rows: [[SQLValue]]
    do throws(DriverError) {
      rows = try connection.query(
        "SELECT name, value, start, step FROM transformc_sequence WHERE name = ?1 OR name LIKE '%.' || ?1 ORDER BY name <> ?1 LIMIT 1",
        [.text(name)]
      ).rows
    } catch { rows = [] }
    guard let row = rows.first, case .text(let found) = row[0], case .integer(let start) = row[2], case .integer(let step) = row[3] else {
      throw SQLFailure("42P01", "relation \"\(name)\" does not exist")
    }
    if case .integer(let value) = row[1] { return Counter(name: found, value: value, start: start, step: step) }
    return Counter(name: found, value: nil, start: start, step: step)
  }
}
