import SQLiteDriver

extension ScalarFunction {
  typealias Answer = (_ arguments: FunctionArguments, _ result: FunctionResult) throws(SQLFailure) -> Void

  /// One function for each of these counts of arguments. Where an argument is NULL, so is the answer.
  static func strict(_ name: String, _ counts: ClosedRange<Int>, _ answer: @escaping Answer) -> [ScalarFunction] {
    counts.map { count in
      ScalarFunction(name: name, argumentCount: count) { arguments, result in
        for index in 0..<count where arguments.isNull(at: index) { return }
        do throws(SQLFailure) { try answer(arguments, result) } catch { result.error(error.state, error.message) }
      }
    }
  }

  /// As many arguments as one likes; what NULL does is the function's matter.
  static func lenient(_ name: String, _ answer: @escaping Answer) -> ScalarFunction {
    ScalarFunction(name: name, argumentCount: -1) { arguments, result in
      do throws(SQLFailure) { try answer(arguments, result) } catch { result.error(error.state, error.message) }
    }
  }
}

extension FunctionArguments {
  /// A whole number, or the one that stands for an argument left out.
  func integer(at index: Int, default standard: Int64) -> Int64 { index < count ? integer(at: index) : standard }

  func int(at index: Int, default standard: Int) -> Int { index < count ? Int(clamping: integer(at: index)) : standard }
}

extension FunctionResult {
  /// Bytes of the kind that an argument has.
  func bytes(_ bytes: [UInt8], like kind: FunctionArguments.Kind) {
    if kind == .blob { blob(bytes) } else { text(bytes) }
  }
}
