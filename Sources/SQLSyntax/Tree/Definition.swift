/// CREATE SCHEMA [IF NOT EXISTS] name [AUTHORIZATION role] { element }
public struct CreateSchema: Node {
  /// None where the schema is called as its owner.
  public var name: NameID
  public var ifNotExists: Bool
  /// AUTHORIZATION, WITH MANAGED ACCESS, DATA_RETENTION_TIME_IN_DAYS = …
  public var options: List<PropertyID>
  /// CREATE TABLE, CREATE VIEW … without semicolons between them.
  public var elements: List<StatementID>
}

/// COMMENT [IF EXISTS] ON kind name IS 'text'
public struct CommentOn: Node {
  /// The words of the kind of object.
  public var object: Extent
  /// None for CAST (a AS b) and TRANSFORM FOR.
  public var name: NameID
  /// The string, or NULL.
  public var text: TokenID
}

/// CREATE [OR REPLACE] PROCEDURE | FUNCTION
public struct CreateProcedure: Node {
  public var name: NameID
  public var isFunction: Bool
  public var replaces: Bool
  public var parameters: List<ParameterID>
  public var returns: TypeID
  /// RETURNS TABLE (columns)
  public var returnedColumns: List<ParameterID>
  public var language: Symbol
  /// Runs with its owner's rights (EXECUTE AS OWNER, SECURITY DEFINER), where that is said.
  public var security: Security
  /// SET search_path = …
  public var setsSearchPath: Bool
  /// None where the body is in another language, or was not read.
  public var body: ID<Block>
  /// The tokens between the quotes of the body.
  public var bodyTokens: Extent
}

public enum Security: UInt8, BitwiseCopyable, Sendable { case unstated, owner, caller }

public typealias ParameterID = ID<Parameter>

public struct Parameter: Node {
  public enum Mode: UInt8, BitwiseCopyable, Sendable { case input, output, both }

  public var name: TokenID
  public var mode: Mode
  public var type: TypeID
  public var defaultValue: ExpressionID
}
