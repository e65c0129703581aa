/// Records of the calls stream.
extension RecordBuffer {
  mutating func call(_ call: CallProfile, isRetitled: Bool, _ random: inout SplitMix64) {
    raw(#"{"id":"#)
    identifier(of: call)
    raw(#","url":"https://gong.example.com/call?id="#)
    number(call.identifier)
    raw(#"","title":"#)
    title(of: call, isRetitled: isRetitled, &random)
    raw(#","started":"#)
    started(call, &random)
    raw(#","duration":"#)
    duration(of: call)
    raw(#","direction":"#)
    string(call.defect == .directionUnknown ? "Sideways" : random.pick(Vocabulary.directions))
    raw(call.isExternal ? #","scope":"External""# : #","scope":"Internal""#)
    raw(#","media":"Video","language":"#)
    string(call.defect == .languageSpelledOut ? "English" : call.language)
    privacy(of: call)
    raw(call.defect == .unknownField ? #","fieldNobodyKnows":{"nested":[1,{"deep":"value"}]}}"# : "}")
  }

  private mutating func identifier(of call: CallProfile) {
    switch call.defect {
    case .idMissing: raw("null")
    case .idAsNumber: number(call.identifier)
    default: callID(call.identifier)
    }
  }

  /// `"18446744073709551615"`
  mutating func callID(_ identifier: UInt64) {
    byte("\"")
    number(identifier)
    byte("\"")
  }

  private mutating func title(of call: CallProfile, isRetitled: Bool, _ random: inout SplitMix64) {
    let topic = random.pick(Vocabulary.topics)
    let company = random.pick(Vocabulary.companies)
    switch call.defect {
    case .titleNull: raw("null")
    case .titleEmpty: raw(#""""#)
    case .titleBlank: raw(#""   ""#)
    default: title(topic, company: company, isRetitled: isRetitled)
    }
  }

  private mutating func title(_ topic: String, company: String, isRetitled: Bool) {
    byte("\"")
    escaped(topic)
    raw(" with ")
    escaped(company)
    if isRetitled { raw(", new time") }
    byte("\"")
  }

  /// Most senders write Z, some an offset, some a fraction.
  private mutating func started(_ call: CallProfile, _ random: inout SplitMix64) {
    let form = random.below(10)
    switch (call.defect, form) {
    case (.startedNotADate, _): raw(#""not-a-date""#)
    case (_, 0): time(call.startedAt, aheadMinutes: 330, zone: "+05:30")
    case (_, 1): time(call.startedAt, aheadMinutes: -420, zone: "-07:00")
    case (_, 2): time(CivilTime(secondsSince1970: call.startedAt), zone: ".123456Z")
    default: time(call.startedAt)
    }
  }

  private mutating func duration(of call: CallProfile) {
    switch call.defect {
    case .durationNotANumber: raw(#""fish""#)
    case .durationZero: raw("0")
    case .durationNegative: raw("-5")
    case .durationFraction: raw("30.5")
    default: number(call.durationSeconds)
    }
  }

  private mutating func privacy(of call: CallProfile) {
    guard call.defect != .privacyUnknown else { return }
    raw(call.defect == .privateCall ? #","isPrivate":true"# : #","isPrivate":false"#)
  }
}
