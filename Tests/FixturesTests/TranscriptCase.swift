/// What the transcripts must show somewhere.
enum TranscriptCase: CaseIterable {
  case unknownSpeaker, endBeforeStart, secondsForMilliseconds, emoji, rightToLeft

  func matches(monologues: [[String: Any]]) -> Bool {
    switch self {
    case .unknownSpeaker: monologues.contains { $0["speakerId"] as? String == "599" }
    default: monologues.contains { $0.objects("sentences").contains(where: matches(sentence:)) }
    }
  }

  private func matches(sentence: [String: Any]) -> Bool {
    guard let start = sentence["start"] as? Int, let end = sentence["end"] as? Int, let text = sentence["text"] as? String else {
      return false
    }
    return switch self {
    case .unknownSpeaker: false
    case .endBeforeStart: end < start
    case .secondsForMilliseconds: end > start && end - start < 10 * text.count
    case .emoji: text.contains("🙂")
    case .rightToLeft: text.contains("בוקר")
    }
  }
}
