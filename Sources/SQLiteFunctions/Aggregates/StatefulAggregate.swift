import SQLiteDriver

/// What an aggregate knows of the rows of a group: a value, so that a frame's state is cheap to start again.
protocol AggregateState {
  init()
  mutating func add(_ arguments: FunctionArguments) throws(SQLFailure)
  mutating func remove(_ arguments: FunctionArguments) throws(SQLFailure)
}

/// Hands rows to a state, without those that have a NULL, as strict transition functions want it.
///
/// The first failure is kept for the answer: SQLite asks for one even after an error.
final class StatefulAggregate<State: AggregateState>: Accumulator {
  private var state = State()
  private var failure: SQLFailure?
  private let finish: (State) throws(SQLFailure) -> FunctionAnswer

  init(_ finish: @escaping (State) throws(SQLFailure) -> FunctionAnswer) { self.finish = finish }

  func add(_ arguments: FunctionArguments) {
    guard failure == nil, !hasNull(arguments) else { return }
    do throws(SQLFailure) { try state.add(arguments) } catch { failure = error }
  }

  func remove(_ arguments: FunctionArguments) {
    guard failure == nil, !hasNull(arguments) else { return }
    do throws(SQLFailure) { try state.remove(arguments) } catch { failure = error }
  }

  func answer(_ result: FunctionResult) {
    if let failure { return result.error(failure.state, failure.message) }
    do throws(SQLFailure) { result.say(try finish(state)) } catch { result.error(error.state, error.message) }
  }

  private func hasNull(_ arguments: FunctionArguments) -> Bool {
    for index in 0..<arguments.count where arguments.isNull(at: index) { return true }
    return false
  }
}

extension AggregateFunction {
  /// An aggregate of rows without NULL; `finish` makes its answer of the state.
  static func stateful<State: AggregateState>(
    _ name: String, _ argumentCount: Int, _ finish: @escaping (State) throws(SQLFailure) -> FunctionAnswer
  ) -> AggregateFunction {
    AggregateFunction(name: name, argumentCount: argumentCount) { StatefulAggregate<State>(finish) }
  }
}
