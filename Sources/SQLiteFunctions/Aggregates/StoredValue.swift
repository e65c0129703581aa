import SQLiteDriver

/// A value that an aggregate keeps until its answer.
enum StoredValue: Hashable {
  case null
  case integer(Int64)
  case double(Double)
  case text([UInt8])

  init(_ arguments: FunctionArguments, at index: Int) {
    switch arguments.kind(at: index) {
    case .null: self = .null
    case .integer: self = .integer(arguments.integer(at: index))
    case .double: self = .double(arguments.double(at: index))
    case .text, .blob: self = arguments.text(at: index).map { .text(Array($0)) } ?? .null
    }
  }

  var isNull: Bool { self == .null }

  var bytes: [UInt8] {
    switch self {
    case .null: []
    case .integer(let value): Array(String(value).utf8)
    case .double(let value): Array(FloatText.text(value).utf8)
    case .text(let bytes): bytes
    }
  }

  var answer: FunctionAnswer {
    switch self {
    case .null: .null
    case .integer(let value): .integer(value)
    case .double(let value): .float(value)
    case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// Numbers.
extension StoredValue {
  var decimal: ExactDecimal? {
    switch self {
    case .null: nil
    case .integer(let value): ExactDecimal(value)
    case .double(let value): ExactDecimal(shortest: value)
    case .text(let bytes): Self.decimal(bytes)
    }
  }

  private static func decimal(_ bytes: [UInt8]) -> ExactDecimal? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      return unsafe ExactDecimal(reading: BorrowedText(start: start, count: buffer.count))
    }
  }

  func double() throws(SQLFailure) -> Double {
    switch self {
    case .double(let value): value
    case .integer(let value): Double(value)
    case .null: .nan
    case .text(let bytes): try FloatReading.double(bytes)
    }
  }
}
