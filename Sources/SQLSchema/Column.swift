/// A table's column.
public struct Column: Hashable, Codable, Sendable {
  public let name: String
  public var type: SQLType
  public var isNullable: Bool
  public var defaultValue: SQLFragment?
  /// What its value is computed from, GENERATED ALWAYS AS (…): no statement gives it one.
  public var generated: SQLFragment?
  public var identity: Identity?
  /// `--@ doc`, or empty.
  public var doc: String

  public init(
    name: String, type: SQLType, isNullable: Bool = true, defaultValue: SQLFragment? = nil, generated: SQLFragment? = nil,
    identity: Identity? = nil, doc: String = ""
  ) {
    self.name = name
    self.type = type
    self.isNullable = isNullable
    self.defaultValue = defaultValue
    self.generated = generated
    self.identity = identity
    self.doc = doc
  }

  /// Whether a row gets a value where a statement gives none.
  public var fillsItself: Bool { defaultValue != nil || generated != nil || identity != nil }
}
