import Patterns
import SQLiteDriver

/// `tc_lower(text)` and `tc_upper(text)`: letter by letter, in every script.
///
///     tc_upper('straße')   →   STRAßE
///
/// A letter whose other case is several letters stays. PostgreSQL: `lower`, `upper` in a UTF-8 locale of the C library.
enum CaseMapping {
  static var functions: [ScalarFunction] {
    [
      function("tc_lower", capitals: UInt8(ascii: "A")...UInt8(ascii: "Z")) { $0.simpleLowercase },
      function("tc_upper", capitals: UInt8(ascii: "a")...UInt8(ascii: "z")) { $0.simpleUppercase },
    ]
  }

  private static func function(
    _ name: String, capitals changing: ClosedRange<UInt8>, _ mapped: @escaping (Unicode.Scalar) -> Unicode.Scalar
  ) -> ScalarFunction {
    var output: [UInt8] = []
    return ScalarFunction(name: name, argumentCount: 1) { arguments, result in
      guard let text = arguments.text(at: 0) else { return }
      output.removeAll(keepingCapacity: true)
      var position = 0
      while position < text.count {
        let byte = text[position]
        guard byte >= 0x80 else {
          output.append(changing.contains(byte) ? byte ^ 0x20 : byte)
          position += 1
          continue
        }
        let end = text.endOfCharacter(at: position)
        append(text[position..<end], mapped, to: &output)
        position = end
      }
      result.text(output)
    }
  }

  /// Bytes that are no character stay as they are.
  private static func append(_ bytes: Slice<BorrowedText>, _ mapped: (Unicode.Scalar) -> Unicode.Scalar, to output: inout [UInt8]) {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator), let encoded = UTF8.encode(mapped(scalar)) else {
      return output.append(contentsOf: bytes)
    }
    output.append(contentsOf: encoded)
  }
}
