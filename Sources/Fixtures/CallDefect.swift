/// What is wrong, or merely odd, with a call. A call has one at most.
enum CallDefect: CaseIterable {
  // The list of calls shows it.
  case idMissing
  case idAsNumber
  case durationNotANumber
  case durationZero
  case durationNegative
  case durationFraction
  case startedNotADate
  case directionUnknown
  case titleNull
  case titleEmpty
  case titleBlank
  case languageSpelledOut
  case privateCall
  case privacyUnknown
  case unknownField
  case olderGeneration
  // The call's parties show it.
  case languageContradiction
  case onlyInternalParties
  // The call's transcript shows it.
  case unknownSpeaker
  case endBeforeStart
  case secondsForMilliseconds
  case transcriptWithoutCall

  /// Whether it is one only in a call with guests.
  var needsExternalCall: Bool {
    switch self {
    case .titleNull, .titleEmpty, .titleBlank, .onlyInternalParties: true
    default: false
    }
  }
}
