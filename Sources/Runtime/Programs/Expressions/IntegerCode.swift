import DatabaseDriver

/// Three-address code for expressions of whole numbers: what loops count and compare with most of the time.
///
/// Its registers are the places of the run's variables; constants and intermediate results have places of their own.
struct IntegerCode {
  enum Operation {
    /// Gives up where the register `left` does not hold a whole number.
    case need
    case arithmetic(NativeExpression.Arithmetic)
    case compare(NativeExpression.Comparison)
    /// Takes `left` to `target`.
    case move
    /// Goes on at the instruction `target`.
    case jump
    case jumpIfZero
    /// The value is in `left`.
    case end
  }

  /// Two registers, and the one for the result.
  struct Instruction {
    let operation: Operation
    var left: Int32 = 0
    var right: Int32 = 0
    var target: Int32 = 0
  }

  /// Of all expressions of a program, one behind the other.
  private var instructions: ContiguousArray<Instruction> = []

  /// The value of a step; nil where it has no code, a variable of it is no whole number, or a result too large.
  @inline(__always)
  func value(of scalar: LoadedProgram.Scalar, _ registers: Variables) -> Int64? {
    guard let start = scalar.code else { return nil }
    var next = Int(start)
    while true {
      let instruction = instructions[next]
      let (left, right, target) = (Int(instruction.left), Int(instruction.right), Int(instruction.target))
      next += 1
      switch instruction.operation {
      case .need: if !registers.isInteger(left) { return nil }
      case .arithmetic(let op):
        guard let result = NativeExpression.computed(op, registers.integer(left), registers.integer(right)) else { return nil }
        registers.set(integer: target, to: result)
      case .compare(let op):
        let (first, second) = (registers.integer(left), registers.integer(right))
        registers.set(integer: target, to: NativeExpression.holds(op, first < second, first == second) ? 1 : 0)
      case .move: registers.set(integer: target, to: registers.integer(left))
      case .jump: next = target
      case .jumpIfZero: if registers.integer(left) == 0 { next = target }
      case .end: return registers.integer(left)
      }
    }
  }

  // MARK: Assembling

  /// Adds the code of an expression and gives where it begins; nil where it is not made of whole numbers alone.
  mutating func append(_ expression: NativeExpression, _ registers: Variables) -> Int32? {
    let start = instructions.count
    for place in Set(expression.places).sorted() { instructions.append(Instruction(operation: .need, left: Int32(place))) }
    guard let value = register(of: expression, registers) else {
      instructions.removeSubrange(start...)
      return nil
    }
    instructions.append(Instruction(operation: .end, left: value))
    return Int32(start)
  }

  /// Adds what computes an expression and gives the register that it is in.
  private mutating func register(of expression: NativeExpression, _ registers: Variables) -> Int32? {
    switch expression {
    case .constant(.integer(let value)): return Int32(registers.newPlace(with: .integer(value)))
    case .variable(let place): return Int32(place)
    case .arithmetic(let op, let left, let right): return register(of: .arithmetic(op), left, right, registers)
    case .compare(let op, let left, let right): return register(of: .compare(op), left, right, registers)
    case .choice(let branches, let otherwise): return register(of: branches, otherwise, registers)
    default: return nil
    }
  }

  private mutating func register(
    of operation: Operation, _ left: NativeExpression, _ right: NativeExpression, _ registers: Variables
  ) -> Int32? {
    guard let first = register(of: left, registers), let second = register(of: right, registers) else { return nil }
    let target = Int32(registers.newPlace(with: .integer(0)))
    instructions.append(Instruction(operation: operation, left: first, right: second, target: target))
    return target
  }

  private mutating func register(
    of branches: [(test: NativeExpression, value: NativeExpression)], _ otherwise: NativeExpression, _ registers: Variables
  ) -> Int32? {
    let target = Int32(registers.newPlace(with: .integer(0)))
    var jumps: [Int] = []
    for branch in branches {
      guard let test = register(of: branch.test, registers) else { return nil }
      let toNext = instructions.count
      instructions.append(Instruction(operation: .jumpIfZero, left: test))
      guard let value = register(of: branch.value, registers) else { return nil }
      instructions.append(Instruction(operation: .move, left: value, target: target))
      jumps.append(instructions.count)
      instructions.append(Instruction(operation: .jump))
      instructions[toNext].target = Int32(instructions.count)
    }
    guard let value = register(of: otherwise, registers) else { return nil }
    instructions.append(Instruction(operation: .move, left: value, target: target))
    for jump in jumps { instructions[jump].target = Int32(instructions.count) }
    return target
  }
}

extension NativeExpression {
  /// The variables of arithmetic, comparisons and choices, by their places.
  fileprivate var places: [Int] {
    switch self {
    case .variable(let place): [place]
    case .arithmetic(_, let left, let right), .compare(_, let left, let right): left.places + right.places
    case .choice(let branches, let otherwise): branches.flatMap { $0.test.places + $0.value.places } + otherwise.places
    default: []
    }
  }
}
