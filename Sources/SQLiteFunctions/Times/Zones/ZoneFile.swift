/// Reads a file of the time zone database, TZif (RFC 8536), versions 1 to 4.
struct ZoneFile {
  private let bytes: [UInt8]

  static func rules(_ bytes: [UInt8]) -> ZoneRules? {
    let file = ZoneFile(bytes: bytes)
    guard let old = file.block(at: 0, timeSize: 4) else { return nil }
    guard bytes[4] >= UInt8(ascii: "2"), let block = file.block(at: old.end, timeSize: 8) else { return file.rules(old, future: nil) }
    return file.rules(block, future: file.future(from: block.end))
  }

  /// Where the parts of one of the file's two blocks are.
  private struct Block {
    let timeSize: Int
    let start: Int
    let times: Int
    let types: Int
    let characters: Int
    let end: Int

    var indexStart: Int { start + times * timeSize }
    var typeStart: Int { indexStart + times }
    var nameStart: Int { typeStart + types * 6 }
  }

  private func block(at header: Int, timeSize: Int) -> Block? {
    guard bytes.count >= header + 44, bytes[header..<header + 4].elementsEqual("TZif".utf8) else { return nil }
    let counts = (0..<6).map { Int(number(at: header + 20 + $0 * 4, size: 4)) }
    let (universal, standard, leaps, times, types, characters) = (counts[0], counts[1], counts[2], counts[3], counts[4], counts[5])
    let start = header + 44
    let end = start + times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + standard + universal
    guard types > 0, end <= bytes.count else { return nil }
    return Block(timeSize: timeSize, start: start, times: times, types: types, characters: characters, end: end)
  }

  private func rules(_ block: Block, future: FutureRule?) -> ZoneRules? {
    let transitions = (0..<block.times).map { Int(number(at: block.start + $0 * block.timeSize, size: block.timeSize)) }
    let indexes = (0..<block.times).map { Int(bytes[block.indexStart + $0]) }
    guard indexes.allSatisfy({ $0 < block.types }) else { return nil }
    return ZoneRules(transitions: transitions, periodIndexes: indexes, periods: (0..<block.types).map { period($0, block) }, future: future)
  }

  private func period(_ index: Int, _ block: Block) -> ZoneRules.Period {
    let start = block.typeStart + index * 6
    let name = bytes[min(block.nameStart + Int(bytes[start + 5]), block.nameStart + block.characters)..<block.nameStart + block.characters]
    return ZoneRules.Period(
      offset: Int(number(at: start, size: 4)), isDaylightSaving: bytes[start + 4] != 0,
      abbreviation: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
  }

  /// The POSIX text between two ends of lines.
  private func future(from start: Int) -> FutureRule? {
    let line = bytes[start...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    return line.isEmpty ? nil : PosixZoneReader.rule(line)
  }

  /// Big-endian, with a sign.
  private func number(at position: Int, size: Int) -> Int64 {
    let value = bytes[position..<position + size].reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return size == 4 ? Int64(Int32(truncatingIfNeeded: value)) : Int64(bitPattern: value)
  }
}
