public import DatabaseDriver

/// What a procedure gave back.
public struct ProcedureResult: Sendable {
  /// Of RETURN.
  public var value: SQLValue?
  /// Of RETURN QUERY, RETURN TABLE and the like.
  public var rows: ResultTable?
  /// OUT and INOUT parameters, in the order of their declaration.
  public var outputs: [(name: String, value: SQLValue)] = []
  /// RAISE NOTICE and the like.
  public var notices: [(level: String, text: String)] = []
}
