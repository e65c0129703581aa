import Fixtures
import Testing

@Suite struct GeneratorTests {
  @Test(arguments: FixtureStream.allCases)
  func givesTheSameBytesForTheSameSeed(stream: FixtureStream) {
    #expect(records(of: stream, calls: 300, seed: 7) == records(of: stream, calls: 300, seed: 7))
    #expect(records(of: stream, calls: 300, seed: 7) != records(of: stream, calls: 300, seed: 8))
  }

  /// Hashes of bytes that one machine wrote: another one must write them too.
  @Test(
    arguments: [
      (.calls, 0x9332_8747_475A_0FFF),
      (.extensive, 0x5CD9_660B_A63E_575A),
      (.transcripts, 0x6B67_F758_58E3_53CF),
      (.users, 0x4590_7343_5D1B_CCAD),
    ] as [(FixtureStream, UInt64)])
  func givesTheSameBytesOnEveryMachine(stream: FixtureStream, hash: UInt64) {
    #expect(fnv1a(records(of: stream, calls: 1000, seed: 1)) == hash)
  }

  @Test func writesAPlaceWithoutThoseBeforeIt() {
    let generator = FixtureGenerator(calls: 100, seed: 3)
    var whole = RecordBuffer()
    for place in 40..<42 { generator.append(place: place, of: .calls, to: &whole) }
    var alone = RecordBuffer()
    generator.append(place: 41, of: .calls, to: &alone)
    #expect(whole.bytes.suffix(alone.bytes.count).elementsEqual(alone.bytes))
  }

  @Test func ignoresANegativeNumberOfCalls() {
    #expect(records(of: .calls, calls: -5, seed: 1).isEmpty)
  }

  /// Fowler, Noll, Vo: enough to notice a changed byte.
  private func fnv1a(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
