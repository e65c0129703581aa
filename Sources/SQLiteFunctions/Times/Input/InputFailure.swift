/// What is wrong with a text that is read as a date, a time or an interval.
enum InputFailure: Error {
  case format
  /// A number that its field cannot have: month 13.
  case field
  /// An offset from UTC of 16 hours and more.
  case displacement
  /// Years that are not kept.
  case range
  case unknownZone(String)

  /// PostgreSQL's message. `type` is spelled as there.
  func message(_ text: [UInt8], type: String) -> SQLFailure {
    let input = String(decoding: text, as: UTF8.self)
    return switch self {
    case .format: SQLFailure("22007", "invalid input syntax for type \(type): \"\(input)\"")
    case .field where type == "interval": SQLFailure("22015", "interval field value out of range: \"\(input)\"")
    case .field: SQLFailure("22008", "date/time field value out of range: \"\(input)\"")
    case .range: SQLFailure("22008", "\(type == "date" ? "date" : "timestamp") out of range: \"\(input)\"")
    case .displacement: SQLFailure("22009", "time zone displacement out of range: \"\(input)\"")
    case .unknownZone(let name): ZoneCatalogue.unknown(name)
    }
  }
}
