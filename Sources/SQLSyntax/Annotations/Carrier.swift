/// What an annotation stands on: a statement, a column, a parameter or a handler.
public struct Carrier: BitwiseCopyable, Sendable {
  public enum Kind: UInt8, BitwiseCopyable, Sendable { case file, statement, column, parameter, handler }

  public let kind: Kind
  let node: UInt32
  public let first: UInt32
  public let last: UInt32

  public var statement: StatementID { StatementID(raw: kind == .statement ? node : 0) }
  public var column: ColumnID { ColumnID(raw: kind == .column ? node : 0) }
  public var handler: HandlerID { HandlerID(raw: kind == .handler ? node : 0) }
}
