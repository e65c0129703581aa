public import SQLSyntax

/// What a name in an expression stands for.
///
///     SELECT a.id, :loaded FROM account AS a   →   a.id is a column of the relation a, :loaded a variable
public enum Meaning: Hashable, BitwiseCopyable, Sendable {
  /// No name, or not looked at.
  case none
  /// A name of which nothing is known: its table is not known, or nobody says where it comes from.
  case unknown
  case column(ColumnReference)
  case variable(BoundVariableID)
  /// A field of a record whose fields are not known: `NEW.id`.
  case field(BoundVariableID)
  /// A whole row: `SELECT a FROM account AS a`.
  case row(RelationID)
  /// The name that an item of the same SELECT has: its value.
  case item(ExpressionID)
}

/// A number among the relations of `Bindings`.
public struct RelationID: Hashable, BitwiseCopyable, Sendable {
  public let index: Int32
  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A number among the variables of `Bindings`.
public struct BoundVariableID: Hashable, BitwiseCopyable, Sendable {
  public let index: Int32
  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }
}

/// A column of a relation, by its place.
public struct ColumnReference: Hashable, BitwiseCopyable, Sendable {
  public let relation: RelationID
  public let place: Int32

  init(_ relation: RelationID, _ place: Int) {
    self.relation = relation
    self.place = Int32(truncatingIfNeeded: place)
  }
}

/// Whether a value may be NULL.
public enum Nullability: UInt8, BitwiseCopyable, Sendable {
  case unknown
  /// Nothing forbids it.
  case possible
  case never

  /// Of a value that is NULL as soon as one of these is.
  static func strict(_ left: Nullability, _ right: Nullability) -> Nullability {
    if left == .possible || right == .possible { return .possible }
    return left == .never && right == .never ? .never : .unknown
  }

  /// Of a value that is one of these.
  static func either(_ left: Nullability, _ right: Nullability) -> Nullability { strict(left, right) }
}
