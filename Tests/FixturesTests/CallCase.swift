import Foundation

/// What the records of calls must show somewhere.
enum CallCase: CaseIterable {
  case idNull, idAsNumber, idOfTwentyDigits, durationNotANumber, durationZero, durationNegative, durationFraction
  case startedWithZ, startedWithOffset, startedWithFraction, startedNotADate, directionUnknown
  case titleNull, titleEmpty, titleBlank, languageSpelledOut, privateCall, privacyUnknown, unknownField, olderGeneration
  case emoji, rightToLeft

  func matches(_ record: [String: Any]) -> Bool {
    let call = record.data
    let title = call["title"] as? String ?? ""
    let started = call["started"] as? String ?? ""
    return switch self {
    case .idNull: call["id"] is NSNull
    case .idAsNumber: call["id"] is NSNumber
    case .idOfTwentyDigits: (call["id"] as? String)?.count == 20
    case .durationNotANumber: call["duration"] as? String == "fish" && nulls(record, field: "duration")
    case .durationZero: call["duration"] as? Double == 0
    case .durationNegative: call["duration"] as? Double == -5
    case .durationFraction: call["duration"] as? Double == 30.5
    case .startedWithZ: started.hasSuffix("Z") && !started.contains(".")
    case .startedWithOffset: started.hasSuffix("+05:30")
    case .startedWithFraction: started.hasSuffix(".123456Z")
    case .startedNotADate: started == "not-a-date"
    case .directionUnknown: call["direction"] as? String == "Sideways"
    case .titleNull: call["title"] is NSNull
    case .titleEmpty: call["title"] as? String == ""
    case .titleBlank: title == "   "
    case .languageSpelledOut: call["language"] as? String == "English"
    case .privateCall: call["isPrivate"] as? Bool == true
    case .privacyUnknown: call["isPrivate"] == nil
    case .unknownField: call["fieldNobodyKnows"] != nil
    case .olderGeneration: record["_airbyte_generation_id"] as? Int == 1
    case .emoji: title.contains("🚀")
    case .rightToLeft: title.contains("שיחת היכרות")
    }
  }

  private func nulls(_ record: [String: Any], field: String) -> Bool {
    let meta = record["_airbyte_meta"] as? [String: Any] ?? [:]
    return meta.objects("changes").contains { $0["field"] as? String == field && $0["change"] as? String == "NULLED" }
  }
}
