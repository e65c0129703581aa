/// Records of the Gong streams as Airbyte lands them: as many as wanted, and the same bytes for the same seed on every machine.
///
/// Any place of any stream can be written without those before it, so nothing is held in memory. Four records of a hundred
/// arrive twice, because of the connector's lookback; three of a hundred have a defect (`CallDefect`, `UserDefect`).
public struct FixtureGenerator: Sendable {
  public let calls: Int
  public let seed: UInt64

  public init(calls: Int, seed: UInt64 = 1) {
    self.calls = max(0, calls)
    self.seed = seed
  }

  /// How many places the stream has. A place may write no line, one, or two.
  public func places(of stream: FixtureStream) -> Int {
    stream == .users ? users : calls + Self.lookback
  }

  /// Writes the lines of one place.
  public func append(place: Int, of stream: FixtureStream, to buffer: inout RecordBuffer) {
    guard stream != .users else { return append(user: place, to: &buffer) }
    if place < calls { append(CallProfile(number: place, seed: seed), of: stream, again: nil, to: &buffer) }
    if place >= Self.lookback { appendRepetition(of: place - Self.lookback, of: stream, to: &buffer) }
  }

  /// The record of an earlier call, if it is fetched once more.
  private func appendRepetition(of number: Int, of stream: FixtureStream, to buffer: inout RecordBuffer) {
    guard number < calls else { return }
    let call = CallProfile(number: number, seed: seed)
    guard let repetition = call.repetition else { return }
    append(call, of: stream, again: repetition, to: &buffer)
  }

  private func append(_ call: CallProfile, of stream: FixtureStream, again: Repetition?, to buffer: inout RecordBuffer) {
    var random = SplitMix64(seed: seed, purpose: stream.purpose, number: call.number)
    buffer.record(in: envelope(of: call, in: stream, again: again)) { buffer in
      switch stream {
      case .extensive: buffer.extensiveCall(call, users: users, &random)
      case .transcripts: buffer.transcript(of: call, callID: transcribedCall(call), &random)
      default: buffer.call(call, isRetitled: again == .retitled, &random)
      }
    }
  }

  private func envelope(of call: CallProfile, in stream: FixtureStream, again: Repetition?) -> Envelope {
    Envelope(
      rawID: SplitMix64.unique(seed: seed, purpose: stream.purpose, number: call.number * 2 + (again == nil ? 0 : 1)),
      extractedAt: call.extractedAt(again), generation: call.generation,
      nulledField: stream == .calls && call.defect == .durationNotANumber ? "duration" : nil)
  }

  /// The call that a transcript says it is of: for one defect, a call with a number far beyond the last.
  private func transcribedCall(_ call: CallProfile) -> UInt64 {
    guard call.defect == .transcriptWithoutCall else { return call.identifier }
    return CallProfile.identifier(number: calls + call.number, seed: seed)
  }

  private func append(user number: Int, to buffer: inout RecordBuffer) {
    var random = SplitMix64(seed: seed, purpose: .users, number: number)
    let user = UserProfile(number: number, of: users, seed: seed)
    let rawID = SplitMix64.unique(seed: seed, purpose: .users, number: number)
    let envelope = Envelope(
      rawID: rawID, extractedAt: UserProfile.extractedAt, nulledField: user.defect == .activeNotBoolean ? "active" : nil)
    buffer.record(in: envelope) { $0.user(user, &random) }
  }

  /// One user for ten calls, within reason.
  private var users: Int { min(5000, max(10, calls / 10)) }

  /// A repeated record comes this many calls after its first.
  private static let lookback = 25
}
