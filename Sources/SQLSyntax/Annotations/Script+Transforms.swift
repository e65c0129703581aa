import Diagnostics
import SourceText

// Clauses that speak of a run: only transforms have one.

extension Script {
  /// The procedures that are marked `--@ transform`.
  public var transforms: Set<StatementID> {
    var transforms: Set<StatementID> = []
    for index in clauses.indices {
      guard case .transform = clauses[index].content, clauses[index].carrier >= 0 else { continue }
      transforms.insert(carriers[clauses[index].carrier].statement)
    }
    return transforms
  }

  /// A clause that nobody acts on, since it stands on no transform and in none.
  func idleness(of clause: Clause, _ transforms: Set<StatementID>) -> Diagnostic? {
    guard clause.content.needsRun, clause.carrier >= 0 else { return nil }
    let statement = outermost(around: carriers[clause.carrier])
    if transforms.contains(statement) || transforms.contains(carriers[clause.carrier].statement) { return nil }
    let word = name(clause.word) == "on" ? "on error" : name(clause.word)
    let (reason, help) = wayOut(for: statement)
    return Diagnostic("ANN004", .error, "'\(word)' has no effect here: \(reason)", at: annotations[clause.annotation].range, help: help)
  }

  private func outermost(around carrier: Carrier) -> StatementID {
    tree[tree.script].first { id in
      let extent = tree.extent(of: id)
      return extent.first <= carrier.first && carrier.first <= extent.last
    } ?? .none
  }

  private func wayOut(for statement: StatementID) -> (reason: String, help: String) {
    guard !statement.isNone, case .createProcedure(let id) = tree[statement] else {
      return ("it stands in no transform", "make this a procedure with `--@ transform`, or take the clause out")
    }
    let node = tree[id]
    let reason = "'\(file.text(range(node.name)))' is no transform"
    guard node.isFunction || !node.parameters.isEmpty else { return (reason, "add `--@ transform` above CREATE PROCEDURE") }
    return (reason, "a transform is a procedure without parameters: make it one and add `--@ transform`, or take the clause out")
  }
}

extension Clause.Content {
  /// Whether it decides about the rows, the errors or the log of a run.
  fileprivate var needsRun: Bool {
    switch self {
    case .unique, .quality, .score, .gate, .onError, .retry, .log: true
    default: false
    }
  }
}
