/// The sixteen bytes at a position, tested all at once.
typealias Chunk = SIMD16<UInt8>

extension Chunk {
  @inline(__always) func isIn(_ range: ClosedRange<UInt8>) -> SIMDMask<SIMD16<Int8>> {
    (self &- Chunk(repeating: range.lowerBound)) .<= Chunk(repeating: range.upperBound &- range.lowerBound)
  }

  // Vector against vector: the overloads that compare a vector with one scalar compile to a loop.
  @inline(__always) func isByte(_ byte: UInt8) -> SIMDMask<SIMD16<Int8>> { self .== Chunk(repeating: byte) }

  /// Upper-case ASCII letters made lower-case, all other bytes left alone.
  @inline(__always) var lowercased: Chunk {
    self | Chunk(repeating: 0).replacing(with: 0x20, where: isIn(UInt8(ascii: "A")...UInt8(ascii: "Z")))
  }

  /// All ones in the first `count` bytes, zeros in the others.
  @inline(__always) static func prefix(_ count: Int) -> Chunk {
    let marks = unsafe UnsafeRawPointer(prefixes.utf8Start).loadUnaligned(fromByteOffset: 16 &- count, as: SIMD16<Int8>.self)
    return unsafe unsafeBitCast(marks .> SIMD16<Int8>(repeating: 0), to: Chunk.self)
  }

  /// Whether the first `count` bytes are digits.
  @inline(__always) func areDigits(_ count: Int) -> Bool {
    let others = unsafe unsafeBitCast(.!isIn(UInt8(ascii: "0")...UInt8(ascii: "9")), to: Chunk.self) & .prefix(count)
    let words = unsafe unsafeBitCast(others, to: SIMD2<UInt64>.self)
    return words[0] | words[1] == 0
  }

  /// Sixteen marks, and sixteen zeros.
  private static var prefixes: StaticString { "AAAAAAAAAAAAAAAA\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0" }

  /// The bytes that may continue an identifier: letters, digits, `_`, `$` and everything beyond ASCII.
  @inline(__always) var wordBytes: SIMDMask<SIMD16<Int8>> {
    (self | Chunk(repeating: 0x20)).isIn(UInt8(ascii: "a")...UInt8(ascii: "z")) .| isIn(UInt8(ascii: "0")...UInt8(ascii: "9"))
      .| isByte(UInt8(ascii: "_")) .| isByte(UInt8(ascii: "$")) .| isIn(0x80...0xFF)
  }
  @inline(__always) var blankBytes: SIMDMask<SIMD16<Int8>> { isByte(UInt8(ascii: " ")) .| isIn(0x09...0x0D) }
}

extension SIMDMask<SIMD16<Int8>> {
  /// One bit for each lane.
  @inline(__always) var bits: UInt64 {
    let weights = SIMD16<UInt8>(1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128)
    let halves = unsafe unsafeBitCast(unsafeBitCast(self, to: SIMD16<UInt8>.self) & weights, to: SIMD2<UInt64>.self)
    return (halves[0] &* .each(1)) &>> 56 | ((halves[1] &* .each(1)) &>> 56) &<< 8
  }
}

/// Eight bytes at a time in one integer register ("SIMD within a register").
/// Every test answers with 0x80 in the bytes that pass and 0 elsewhere.
extension UInt64 {
  @inline(__always) static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
  @inline(__always) static var highBits: UInt64 { each(0x80) }

  /// The bytes in `low...high`, for a receiver whose bytes are all below 0x80.
  @inline(__always) func bytes(in range: ClosedRange<UInt8>) -> UInt64 {
    (self &+ .each(0x80 &- range.lowerBound)) & ~(self &+ .each(0x7F &- range.upperBound)) & .highBits
  }

  /// The bytes equal to `byte`; exact up to and including the first hit, which is all a search needs.
  @inline(__always) func bytes(equalTo byte: UInt8) -> UInt64 {
    let difference = self ^ .each(byte)
    return (difference &- .each(1)) & ~difference & .highBits
  }

  /// How many bytes precede the first byte that passed (8 when none did).
  @inline(__always) var bytesBeforeFirst: Int { trailingZeroBitCount &>> 3 }

  /// Upper-case ASCII letters made lower-case, all other bytes left alone.
  @inline(__always) var lowercased: UInt64 {
    let upper = (self & .each(0x7F)).bytes(in: UInt8(ascii: "A")...UInt8(ascii: "Z")) & ~self
    return self | (upper &>> 2)
  }

  /// The first `count` bytes (0...8), the others zero.
  @inline(__always) func prefix(bytes count: Int) -> UInt64 {
    count >= 8 ? self : self & ((1 &<< (UInt64(truncatingIfNeeded: count) &* 8)) &- 1)
  }
}
