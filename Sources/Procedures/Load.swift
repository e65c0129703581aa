public import SQLSchema
public import SQLSemantics
public import SQLSyntax

/// A load with what its clauses ask for, its source as columns, its branches as values:
/// INSERT … SELECT, MERGE, UPDATE … FROM or CREATE TABLE AS.
public struct Load: Sendable {
  /// Where the rows come from.
  public enum Source: Sendable {
    case query(QueryID)
    case table(ObjectName)
  }

  /// What a written column gets.
  public enum Value: Sendable {
    /// An expression that sees the source and the target by their aliases.
    case expression(ExpressionID)
    /// A column of the source query.
    case output(String)
  }

  public struct Assignment: Sendable {
    public let column: String
    public let value: Value
  }

  /// What becomes of the rows that it takes, with its condition or none.
  public struct Branch: Sendable {
    public enum Action: Sendable { case update, insert, delete, nothing }

    public let action: Action
    /// For rows that have found a target row.
    public let isMatched: Bool
    public let assignments: [Assignment]
    public let condition: ExpressionID
  }

  /// How a source row finds its target row.
  public enum Match: Sendable {
    /// INSERT without ON CONFLICT: never.
    case none
    /// MERGE … ON
    case condition(ExpressionID)
    /// ON CONFLICT (columns)
    case columns([String])
  }

  public struct Key: Sendable {
    public let target: String
    public let source: Value
  }

  /// How a load makes its target.
  public struct Creation: Sendable {
    /// OR REPLACE
    public let replaces: Bool
    public let isTemporary: Bool
  }

  public let statement: StatementID
  /// What reports call it: the target's name, with a number where a procedure loads a table twice.
  public let name: String
  /// From 1, in the order of the body.
  public let number: Int
  public let target: Table
  /// nil: the target is there.
  public let creation: Creation?
  public let targetAlias: String
  public let sourceAlias: String
  public let source: Source
  public let columns: [OutputColumn]
  public let match: Match
  /// The columns by which source and target are equal when they match.
  public let keys: [Key]
  /// In the order in which they are asked: a row takes the first that wants it.
  public let branches: [Branch]

  public let unique: Uniqueness?
  public let rules: [QualityRule]
  public let score: Scoring?
  public let gates: [Gate]
  public let rejects: RejectTable?
  /// The raw table of an Airbyte connection that the query reads, where a row of the result is one of its rows.
  public let airbyte: AirbyteSource?

  public var matchedBranches: [Branch] { branches.filter(\.isMatched) }
  public var unmatchedBranches: [Branch] { branches.filter { !$0.isMatched } }
}

/// `unique (…) keep latest by (…)`
public struct Uniqueness: Sendable {
  public let columns: [String]
  /// None: keep any.
  public let latestBy: ExpressionID
  public let isRejected: Bool
}

/// The raw table behind a load, by its alias in the query.
public struct AirbyteSource: Sendable {
  public let alias: String
  public let table: ObjectName
  /// Whether a rule asks for `airbyte_changes`.
  public let needsChanges: Bool
}

/// Where refused rows go.
public struct RejectTable: Sendable {
  public let name: ObjectName
  /// Declared in the sources; otherwise the migration makes it.
  public let isDeclared: Bool
}
