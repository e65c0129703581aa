/// Who is on the call.
extension CallProfile {
  /// Two to four, the host first.
  var parties: Int { 2 + Int(identifier % 3) }

  /// Everyone but the host of an external call is a guest, unless nobody came.
  func isGuest(place: Int) -> Bool { isExternal && place > 0 && defect != .onlyInternalParties }

  /// The first party's name in the transcript; the others count on.
  static let firstSpeaker = 501
  /// A speaker whom no list of parties knows.
  static let unknownSpeaker = 599
}
