import Fixtures
import Foundation
import Testing

/// Every kind of bad record is among a thousand calls, whatever the seed.
@Suite struct DefectTests {
  @Test(arguments: CallCase.allCases, [1, 99] as [UInt64])
  func aThousandCallsHoldEveryCase(_ wanted: CallCase, seed: UInt64) throws {
    let calls = try parsedRecords(of: .calls, calls: 1000, seed: seed)
    #expect(calls.contains(where: wanted.matches))
  }

  @Test func partiesContradictTheListOfCalls() throws {
    let languages = try Dictionary(
      parsedRecords(of: .calls, calls: 1000).map { ($0.data["id"] as? String, $0.data["language"] as? String) }, uniquingKeysWith: { $1 })
    let contradicted = try parsedRecords(of: .extensive, calls: 1000).contains { record in
      let metadata = record.data["metaData"] as? [String: Any] ?? [:]
      let listed = languages[metadata["id"] as? String] ?? nil
      return listed != nil && listed != metadata["language"] as? String
    }
    #expect(contradicted)
  }

  @Test func anExternalCallHasOnlyInternalParties() throws {
    let lonely = try parsedRecords(of: .extensive, calls: 1000).contains { record in
      let metadata = record.data["metaData"] as? [String: Any] ?? [:]
      let affiliations = record.data.objects("parties").compactMap { $0["affiliation"] as? String }
      return metadata["scope"] as? String == "External" && !affiliations.contains("External")
    }
    #expect(lonely)
  }

  @Test(arguments: TranscriptCase.allCases)
  func aThousandTranscriptsHoldEveryCase(_ wanted: TranscriptCase) throws {
    let transcripts = try parsedRecords(of: .transcripts, calls: 1000)
    #expect(transcripts.contains { wanted.matches(monologues: $0.data.objects("transcript")) })
  }

  @Test func aTranscriptBelongsToNoCall() throws {
    let known = Set(try parsedRecords(of: .extensive, calls: 1000).compactMap { ($0.data["metaData"] as? [String: Any])?["id"] as? String })
    let transcribed = try parsedRecords(of: .transcripts, calls: 1000).compactMap { $0.data["callId"] as? String }
    #expect(transcribed.contains { !known.contains($0) })
  }

  @Test func usersLackAnIDAnAddressOrAState() throws {
    let users = try parsedRecords(of: .users, calls: 1000).map(\.data)
    #expect(users.contains { $0["id"] is NSNull })
    #expect(users.contains { $0["emailAddress"] is NSNull })
    #expect(users.contains { $0["active"] as? String == "perhaps" })
  }
}
