/// Records of the users stream.
extension RecordBuffer {
  mutating func user(_ user: UserProfile, _ random: inout SplitMix64) {
    raw(#"{"id":"#)
    userID(user.defect == .idMissing ? nil : user.identifier)
    raw(#","emailAddress":"#)
    if user.defect == .emailMissing { raw("null") } else { email(ofUser: user.number) }
    raw(#","firstName":"#)
    string(random.pick(Vocabulary.firstNames))
    raw(#","lastName":"#)
    string(random.pick(Vocabulary.lastNames))
    raw(#","title":"#)
    string(random.pick(Vocabulary.jobTitles))
    raw(#","managerId":"#)
    userID(user.managerID)
    raw(#","active":"#)
    raw(user.defect == .activeNotBoolean ? #""perhaps""# : random.chance(percent: 92) ? "true" : "false")
    byte("}")
  }

  /// `"user7000001@example.com"`
  mutating func email(ofUser number: Int) {
    raw(#""user"#)
    self.number(UserProfile.identifier(number: number))
    raw(#"@example.com""#)
  }

  /// `"7000001"`
  mutating func userID(_ identifier: Int?) {
    guard let identifier else { return raw("null") }
    byte("\"")
    number(identifier)
    byte("\"")
  }
}
