/// The digest of RFC 3174.
enum SHA1 {
  static func digest(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0]
    for block in HashPadding.blocks(message, size: 64, isBigEndian: true) { process(block, &state) }
    return HashPadding.bytes(state)
  }

  private static func process(_ block: ArraySlice<UInt8>, _ state: inout [UInt32]) {
    var words = HashPadding.words(block, UInt32.self)
    for place in 16..<80 { words.append(turned(words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16], 1)) }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for step in 0..<80 {
      let (mixed, constant) = mix(step, b, c, d)
      (a, b, c, d, e) = (turned(a, 5) &+ mixed &+ e &+ constant &+ words[step], a, turned(b, 30), c, d)
    }
    for (place, value) in [a, b, c, d, e].enumerated() { state[place] = state[place] &+ value }
  }

  private static func turned(_ word: UInt32, _ bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }

  private static func mix(_ step: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> (UInt32, UInt32) {
    switch step / 20 {
    case 0: ((b & c) | (~b & d), 0x5a82_7999)
    case 1: (b ^ c ^ d, 0x6ed9_eba1)
    case 2: ((b & c) | (b & d) | (c & d), 0x8f1b_bcdc)
    default: (b ^ c ^ d, 0xca62_c1d6)
    }
  }
}
