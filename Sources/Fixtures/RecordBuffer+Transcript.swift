/// Records of the transcripts stream.
extension RecordBuffer {
  mutating func transcript(of call: CallProfile, callID identifier: UInt64, _ random: inout SplitMix64) {
    let monologues = 2 + random.below(3)
    var clock = 0
    raw(#"{"callId":"#)
    callID(identifier)
    raw(#","transcript":["#)
    for place in 0..<monologues {
      if place > 0 { byte(",") }
      monologue(of: call, isLast: place == monologues - 1, clock: &clock, &random)
    }
    raw("]}")
  }

  /// - Parameter clock: milliseconds since the start of the call.
  private mutating func monologue(of call: CallProfile, isLast: Bool, clock: inout Int, _ random: inout SplitMix64) {
    let speaker = CallProfile.firstSpeaker + random.below(call.parties)
    raw(#"{"speakerId":""#)
    number(isLast && call.defect == .unknownSpeaker ? CallProfile.unknownSpeaker : speaker)
    raw(#"","topic":"#)
    string(random.pick(Vocabulary.callTopics))
    raw(#","sentences":["#)
    for place in 0...random.below(4) {
      if place > 0 { byte(",") }
      sentence(random.pick(Vocabulary.sentences), of: call, isReversed: isLast && place == 0, clock: &clock)
    }
    raw("]}")
  }

  private mutating func sentence(_ text: String, of call: CallProfile, isReversed: Bool, clock: inout Int) {
    let start = clock
    let end = start + max(1000, text.utf8.count * 65)
    clock = end + 250
    switch call.defect {
    case .endBeforeStart where isReversed: sentence(text, start: end, end: start)
    case .secondsForMilliseconds: sentence(text, start: start / 1000, end: end / 1000)
    default: sentence(text, start: start, end: end)
    }
  }

  private mutating func sentence(_ text: String, start: Int, end: Int) {
    raw(#"{"start":"#)
    number(start)
    raw(#","end":"#)
    number(end)
    raw(#","text":"#)
    string(text)
    byte("}")
  }
}
