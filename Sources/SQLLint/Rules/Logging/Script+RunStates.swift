import SQLSemantics
import SQLSyntax

// The words by which a row about a run says how far it came.

extension Script {
  private static let successes: Set = [
    "success", "successful", "succeeded", "successfully", "completed", "complete", "done", "ok", "finished", "completed successfully",
  ]
  private static let starts: Set = [
    "started", "start", "running", "in progress", "in_progress", "inprogress", "processing", "begin", "begun", "starting",
  ]

  /// The string in a row about the run that says that all went well.
  func successWritten(by statement: StatementID) -> ExpressionID? { state(writtenBy: statement, among: Self.successes) }

  /// The string in a row about the run that says that it began.
  func startWritten(by statement: StatementID) -> ExpressionID? { state(writtenBy: statement, among: Self.starts) }

  private func state(writtenBy statement: StatementID, among words: Set<String>) -> ExpressionID? {
    guard recordsRun(statement) else { return nil }
    return writtenValues(of: statement).first { value in
      guard case .string(let token) = tree[value] else { return false }
      return words.contains(string(token).lowercased())
    }
  }

  /// The values that a statement writes or passes, each as a whole.
  func writtenValues(of statement: StatementID) -> [ExpressionID] {
    switch tree[statement] {
    case .insert(let id): insertedValues(tree[id].source)
    case .update(let id): tree[tree[id].assignments].map { tree[$0].value }
    case .call(let id): Array(tree[tree[id].arguments])
    default: []
    }
  }

  private func insertedValues(_ query: QueryID) -> [ExpressionID] {
    switch tree[query] {
    case .values(let rows): tree[rows].flatMap { row in if case .tuple(let values) = tree[row] { Array(tree[values]) } else { [row] } }
    case .select(let select): tree[tree[select].items].map { tree[$0].value }
    default: []
    }
  }
}
