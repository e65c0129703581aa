public import SQLSchema
public import SQLSemantics
public import SQLSyntax

/// A procedure with its annotations understood: what every target's form is made from.
public struct LoweredProcedure {
  public let model: SemanticModel
  public let name: ObjectName
  public let node: CreateProcedure
  public let statement: StatementID
  public let isTransform: Bool
  public let reads: [ObjectName]
  /// The transforms that `reads … after` names.
  public let after: [ObjectName]
  public let loads: [StatementID: Load]
  public let logs: [LogHook]
  /// Logged before the statement that they stand on.
  public let statementLogs: [StatementID: [LogHook]]
  /// Statements that are for these targets alone.
  public let statementTargets: [StatementID: [String]]
  public let errorPolicies: [ErrorPolicy]
  /// Of blocks inside the body that have `on error` clauses.
  public let blockPolicies: [StatementID: [ErrorPolicy]]
  public let retry: RetryPolicy?
  public let gates: [Gate]
  /// The project variables that gates read, sorted.
  public let projectVariables: [String]
  /// The clauses that decide about rows, as canonical text: the rule set's hash is taken over it.
  public let ruleSetText: [UInt8]

  public var script: Script { model.script }

  /// Whether a statement of the body is left out on a target.
  public func leavesOut(_ statement: StatementID, on target: String) -> Bool {
    statementTargets[statement].map { !$0.contains(target) } ?? false
  }

  /// In the order of the body.
  public var orderedLoads: [Load] { loads.values.sorted { $0.number < $1.number } }
}
