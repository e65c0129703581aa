public struct CreateSchema: Node {
  public var name: NameID
  public var ifNotExists: Bool
}

public typealias ColumnID = ID<ColumnDefinition>
public typealias ConstraintID = ID<TableConstraint>

/// CREATE [OR REPLACE] [TEMPORARY] TABLE name (columns, constraints) | AS query
public struct CreateTable: Node {
  public var name: NameID
  public var columns: List<ColumnID>
  public var constraints: List<ConstraintID>
  public var query: QueryID
  public var isTemporary: Bool
  public var replaces: Bool
  public var ifNotExists: Bool
}

public struct ColumnDefinition: Node {
  public var name: TokenID
  public var type: TypeID
  public var isNotNull: Bool
  public var isPrimaryKey: Bool
  public var isUnique: Bool
  public var defaultValue: ExpressionID
  public var check: ExpressionID
  public var references: NameID
  public var referencedColumns: List<TokenID>
  /// COMMENT 'text'
  public var comment: TokenID
}

public struct TableConstraint: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable { case primaryKey, unique, check, foreignKey }

  public var name: Symbol
  public var kind: Kind
  public var columns: List<TokenID>
  public var condition: ExpressionID
  public var references: NameID
  public var referencedColumns: List<TokenID>
}

public struct CreateView: Node {
  public var name: NameID
  public var columns: List<TokenID>
  public var query: QueryID
  public var replaces: Bool
  public var isMaterialized: Bool
  /// The query's own tokens.
  public var queryTokens: Extent
}

public struct CreateIndex: Node {
  public var name: NameID
  public var table: NameID
  public var columns: List<TokenID>
  public var isUnique: Bool
  public var ifNotExists: Bool
}

public struct Drop: Node {
  public enum Kind: UInt8, BitwiseCopyable, Sendable { case table, view, index, schema, procedure }

  public var kind: Kind
  public var name: NameID
  public var ifExists: Bool
}

/// COMMENT ON kind name IS 'text'
public struct CommentOn: Node {
  public var name: NameID
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
