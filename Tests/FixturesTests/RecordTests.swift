import Fixtures
import Foundation
import Testing

@Suite struct RecordTests {
  @Test(arguments: FixtureStream.allCases)
  func writesEveryLineAsAJSONObjectWithTheLoadersColumns(stream: FixtureStream) throws {
    let columns: Set = [
      "_airbyte_raw_id", "_airbyte_extracted_at", "_airbyte_loaded_at", "_airbyte_data", "_airbyte_meta", "_airbyte_generation_id",
    ]
    for record in try parsedRecords(of: stream, calls: 1000) { #expect(Set(record.keys) == columns) }
  }

  @Test(arguments: FixtureStream.allCases)
  func givesEveryRecordARawIDOfItsOwn(stream: FixtureStream) throws {
    let ids = try parsedRecords(of: stream, calls: 2000).compactMap { $0["_airbyte_raw_id"] as? String }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { UUID(uuidString: $0) != nil })
  }

  @Test func repeatsAboutFourCallsOfAHundred() throws {
    let records = try parsedRecords(of: .calls, calls: 5000)
    #expect((5150...5250).contains(records.count))
  }

  @Test func repeatsACallWithTheSameAndWithANewerTitle() throws {
    let calls = try parsedRecords(of: .calls, calls: 1000)
    let repeated = Dictionary(grouping: calls, by: { $0.data["id"] as? String }).filter { $0.key != nil && $0.value.count == 2 }
    let titles = repeated.values.map { versions in Set(versions.compactMap { $0.data["title"] as? String }) }
    #expect(titles.contains { $0.count == 1 })
    #expect(titles.contains { $0.count == 2 })
  }

  @Test func namesTheSameCallsInEveryStream() throws {
    let listed = Set(try parsedRecords(of: .calls, calls: 200).compactMap { $0.data["id"] as? String })
    let transcribed = Set(try parsedRecords(of: .transcripts, calls: 200).compactMap { $0.data["callId"] as? String })
    #expect(listed.intersection(transcribed).count > 190)
  }
}
