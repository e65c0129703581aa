/// Which fields of a date or time have been read.
struct InputFields: OptionSet {
  let rawValue: Int

  static let year = InputFields(rawValue: 1)
  static let month = InputFields(rawValue: 2)
  static let day = InputFields(rawValue: 4)
  static let clock = InputFields(rawValue: 8)
  static let zone = InputFields(rawValue: 16)
  static let dayOfYear = InputFields(rawValue: 32)
  static let weekday = InputFields(rawValue: 64)
  static let meridiem = InputFields(rawValue: 128)
  static let era = InputFields(rawValue: 256)
  static let reserved = InputFields(rawValue: 512)

  static let date: InputFields = [.year, .month, .day]
}
