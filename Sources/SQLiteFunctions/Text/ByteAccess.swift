import SQLiteDriver

/// Bytes and bits of a binary string by their places, counted from 0; a bit's place counts from the right of each byte.
///
///     tc_get_byte(x'1234', 1)      →   52
///     tc_set_bit(x'1234', 0, 1)    →   x'1334'
///
/// PostgreSQL: `get_byte`, `set_byte`, `get_bit`, `set_bit`, `bit_count` (postgresql.org/docs/15/functions-binarystring.html).
enum ByteAccess {
  static var functions: [ScalarFunction] { bytes + bits + count + hexadecimal }

  private static var bytes: [ScalarFunction] {
    ScalarFunction.strict("tc_get_byte", 2...2) { arguments, result throws(SQLFailure) in
      let bytes = arguments.bytes(at: 0)
      result.integer(Int64(bytes[try place(arguments, below: bytes.count)]))
    }
      + ScalarFunction.strict("tc_set_byte", 3...3) { arguments, result throws(SQLFailure) in
        var bytes = arguments.bytes(at: 0)
        bytes[try place(arguments, below: bytes.count)] = UInt8(truncatingIfNeeded: arguments.integer(at: 2))
        result.blob(bytes)
      }
  }

  private static var bits: [ScalarFunction] {
    ScalarFunction.strict("tc_get_bit", 2...2) { arguments, result throws(SQLFailure) in
      let bytes = arguments.bytes(at: 0)
      let place = try place(arguments, below: bytes.count * 8)
      result.integer(Int64(bytes[place / 8] >> UInt8(place % 8) & 1))
    }
      + ScalarFunction.strict("tc_set_bit", 3...3) { arguments, result throws(SQLFailure) in
        var bytes = arguments.bytes(at: 0)
        let (place, bit) = (try place(arguments, below: bytes.count * 8), arguments.integer(at: 2))
        guard bit == 0 || bit == 1 else { throw SQLFailure("22023", "new bit must be 0 or 1") }
        let mask: UInt8 = 1 << UInt8(place % 8)
        bytes[place / 8] = bit == 1 ? bytes[place / 8] | mask : bytes[place / 8] & ~mask
        result.blob(bytes)
      }
  }

  private static func place(_ arguments: FunctionArguments, below count: Int) throws(SQLFailure) -> Int {
    let place = arguments.int(at: 1, default: 0)
    guard place >= 0, place < count else { throw SQLFailure("2202E", "index \(place) out of valid range, 0..\(count - 1)") }
    return place
  }

  private static var count: [ScalarFunction] {
    ScalarFunction.strict("tc_bit_count", 1...1) { arguments, result throws(SQLFailure) in
      result.integer(Int64(arguments.bytes(at: 0).reduce(0) { $0 + $1.nonzeroBitCount }))
    }
  }

  /// `tc_to_hex(number)`
  private static var hexadecimal: [ScalarFunction] {
    ScalarFunction.strict("tc_to_hex", 1...1) { arguments, result throws(SQLFailure) in
      result.text(String(UInt64(bitPattern: arguments.integer(at: 0)), radix: 16))
    }
  }
}
