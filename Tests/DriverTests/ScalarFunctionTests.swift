import DatabaseDriver
import SQLSchema
import SQLiteDriver
import Testing

@Suite struct ScalarFunctionTests {
  /// A connection whose `describe(…)` tells the kind and the bytes of its arguments.
  private func connection() throws -> SQLiteConnection {
    let connection = try SQLiteConnection(path: ":memory:")
    let describe = ScalarFunction(name: "describe", argumentCount: -1) { arguments, result in
      let parts = (0..<arguments.count).map { "\(arguments.kind(at: $0)):\(arguments.text(at: $0)?.count ?? -1)" }
      result.text(Array(parts.joined(separator: ",").utf8))
    }
    try connection.register(describe)
    return connection
  }

  @Test func seesKindsAndBytes() throws {
    let table = try connection().query("SELECT describe(NULL, 12, 0.5, 'Rü', x'00ff', ''), describe()")
    #expect(table.rows == [[.text("null:-1,integer:2,double:3,text:3,blob:2,text:0"), .text("")]])
  }

  @Test func answersEveryKind() throws {
    let connection = try connection()
    try connection.register(
      ScalarFunction(name: "answer", argumentCount: 1) { arguments, result in
        switch arguments.integer(at: 0) {
        case 1: result.integer(.max)
        case 2: result.double(0.1)
        case 3: result.text("".utf8)
        case 4: result.boolean(true)
        case 5: result.text(Array("abc".utf8)[1...])
        default: break
        }
      })
    let rows = try connection.query("SELECT answer(1), answer(2), answer(3), answer(4), answer(5), answer(6)").rows
    #expect(rows == [[.integer(.max), .double(0.1), .text(""), .integer(1), .text("bc"), .null]])
  }

  @Test func anErrorTextNamesItsCategory() throws {
    let connection = try connection()
    try connection.register(ScalarFunction(name: "refuse", argumentCount: 0) { _, result in result.error("TC:validation:not a number") })
    let error = #expect(throws: DriverError.self) { try connection.query("SELECT refuse()") }
    #expect(error?.category == .validation)
    #expect(error?.message == "not a number")
  }

  @Test func isFreedWithItsConnection() throws {
    final class Witness: Sendable {}
    weak var freed: Witness?
    do {
      let witness = Witness()
      freed = witness
      let connection = try connection()
      try connection.register(ScalarFunction(name: "hold", argumentCount: 0) { _, _ in _ = witness })
    }
    #expect(freed == nil)
  }
}
