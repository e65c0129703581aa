import Foundation
import SQLSchema
import Testing

@testable import Migrations

/// Versions are files: what is written must be what is read, for every kind of operation.
@Suite struct CodableTests {
  private static var everyOperation: Version {
    let step = HandWrittenStep(up: ["sqlite": ["UPDATE t SET a = 1"]], down: nil, before: [Warehouse.usersTable], after: [])
    let changes = ChangesTests.everyChange.map(\.0)
    return Version(
      id: "20261122093000", name: "all", parent: "20261120081500",
      operations: changes.map { .schema($0) } + [
        .installSupport(version: 2, replacing: 1), .installSupport(version: 1, replacing: nil), .removeSupport(version: 1),
        .script(step),
      ], keep: false)
  }

  @Test func aVersionIsReadAsItWasWritten() throws {
    let bytes = try JSONEncoder().encode(Self.everyOperation)
    #expect(try JSONDecoder().decode(Version.self, from: bytes) == Self.everyOperation)
  }

  @Test func anOperationIsOneKeyThatNamesIt() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let version = Version(
      id: "1", name: "n", parent: nil,
      operations: [.schema(.createSchema(name: "stg")), .installSupport(version: 1, replacing: nil)])
    #expect(
      String(decoding: try encoder.encode(version), as: UTF8.self)
        == #"{"id":"1","keep":true,"name":"n","operations":[{"createSchema":{"name":"stg"}},{"installSupport":{"version":1}}]}"#)
  }

  @Test func anUnknownOperationIsNotRead() {
    let text = #"{"id":"1","keep":true,"name":"n","operations":[{"conquerTable":{}}]}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Version.self, from: Data(text.utf8)) }
  }
}
