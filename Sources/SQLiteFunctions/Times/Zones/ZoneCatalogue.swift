import Foundation

/// The time zones that texts name, read once from the system's time zone database.
///
/// Names are those of IANA in any case, PostgreSQL's abbreviations and POSIX texts (postgresql.org/docs/15/datatype-datetime.html#DATATYPE-TIMEZONES).
final class ZoneCatalogue {
  private var known: [String: ZoneRules?] = ["utc": ZoneRules(fixedOffset: 0, abbreviation: "UTC")]

  /// Where systems keep the database.
  private static let directories = ["/usr/share/zoneinfo", "/var/db/timezone/zoneinfo", "/usr/share/lib/zoneinfo"]

  /// A full name or a POSIX text; nil for what is none.
  func zone(_ name: String) -> ZoneRules? {
    let key = name.lowercased()
    if let rules = known[key] { return rules }
    let rules = Self.read(name) ?? (name.isEmpty ? nil : PosixZoneReader.rule(name.utf8).map(ZoneRules.init(future:)))
    known[key] = .some(rules)
    return rules
  }

  /// What an abbreviation stands for.
  func abbreviation(_ word: String) -> ZoneAbbreviations.Meaning? { ZoneAbbreviations.all[word.lowercased()] }

  private static func read(_ name: String) -> ZoneRules? {
    guard !name.isEmpty, name.utf8.allSatisfy(isNameByte), !name.contains("..") else { return nil }
    for directory in directories {
      if let path = path(of: name, in: directory), let data = FileManager.default.contents(atPath: path),
        let rules = ZoneFile.rules([UInt8](data))
      {
        return rules
      }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    Digits.isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || "/_+-".utf8.contains(byte)
  }

  /// The file of that name, whatever the case of its letters.
  private static func path(of name: String, in directory: String) -> String? {
    var path = directory
    for part in name.split(separator: "/", omittingEmptySubsequences: false) {
      guard !part.isEmpty, let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else { return nil }
      guard let entry = entries.first(where: { $0 == part }) ?? entries.first(where: { $0.lowercased() == part.lowercased() }) else {
        return nil
      }
      path += "/" + entry
    }
    return path
  }
}

extension ZoneCatalogue {
  static func unknown(_ name: String) -> SQLFailure { SQLFailure("22023", "time zone \"\(name)\" not recognized") }

  /// The offset from UTC at a reading of the wall clock, by an abbreviation or a name.
  func offset(_ name: String, ofLocal moment: Moment) throws(SQLFailure) -> Int {
    let seconds = moment.unixSeconds
    switch abbreviation(name) {
    case .offset(let offset)?: return offset
    case .zone(let full)?:
      guard let rules = zone(full) else { throw Self.unknown(name) }
      let local = rules.offset(ofLocal: seconds)
      return rules.offset(of: name.lowercased(), atUnix: seconds - local) ?? local
    case nil:
      guard let rules = zone(name) else { throw Self.unknown(name) }
      return rules.offset(ofLocal: seconds)
    }
  }

  /// The offset from UTC at an instant.
  func offset(_ name: String, atInstant moment: Moment) throws(SQLFailure) -> Int {
    switch abbreviation(name) {
    case .offset(let offset)?: return offset
    case .zone(let full)?:
      guard let rules = zone(full) else { throw Self.unknown(name) }
      return rules.offset(of: name.lowercased(), atUnix: moment.unixSeconds) ?? rules.period(atUnix: moment.unixSeconds).offset
    case nil:
      guard let rules = zone(name) else { throw Self.unknown(name) }
      return rules.period(atUnix: moment.unixSeconds).offset
    }
  }
}

extension Moment {
  /// Whole seconds since 1970, rounded down.
  var unixSeconds: Int { (microseconds - Moment.unixEpoch.microseconds).floored(by: Microseconds.perSecond) }
}
