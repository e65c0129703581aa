/// Records of the extensive calls stream.
extension RecordBuffer {
  /// - Parameter users: how many users the account has; the parties from inside are among them.
  mutating func extensiveCall(_ call: CallProfile, users: Int, _ random: inout SplitMix64) {
    raw(#"{"metaData":{"id":"#)
    callID(call.identifier)
    raw(#","started":"#)
    time(call.startedAt)
    raw(#","duration":"#)
    number(call.durationSeconds)
    raw(call.isExternal ? #","scope":"External","language":"# : #","scope":"Internal","language":"#)
    string(metadataLanguage(of: call))
    raw(#"},"parties":["#)
    for place in 0..<call.parties {
      if place > 0 { byte(",") }
      party(of: call, place: place, user: random.below(users), &random)
    }
    raw("]}")
  }

  private func metadataLanguage(of call: CallProfile) -> String {
    switch call.defect {
    case .languageContradiction: call.language == "eng" ? "deu" : "eng"
    case .languageSpelledOut: "English"
    default: call.language
    }
  }

  private mutating func party(of call: CallProfile, place: Int, user: Int, _ random: inout SplitMix64) {
    let isGuest = call.isGuest(place: place)
    raw(#"{"id":""#)
    number(call.identifier)
    byte("-")
    number(place)
    raw(#"","name":""#)
    escaped(random.pick(Vocabulary.firstNames))
    byte(" ")
    escaped(random.pick(Vocabulary.lastNames))
    raw(#"","title":"#)
    string(random.pick(Vocabulary.jobTitles))
    raw(#","emailAddress":"#)
    email(of: call, place: place, user: isGuest ? nil : user)
    raw(#","userId":"#)
    userID(isGuest ? nil : UserProfile.identifier(number: user))
    raw(#","speakerId":""#)
    number(CallProfile.firstSpeaker + place)
    raw(isGuest ? #"","affiliation":"External"}"# : #"","affiliation":"Internal"}"#)
  }

  private mutating func email(of call: CallProfile, place: Int, user: Int?) {
    if let user { return email(ofUser: user) }
    raw(#""guest"#)
    number(place)
    byte(".")
    number(call.identifier)
    raw(#"@example.org""#)
  }
}
