public import SQLSyntax

/// The columns that `*` or `alias.*` stands for.
///
///     SELECT * FROM a JOIN b USING (id)   →   the id of both, what else a has, what else b has
public struct Star: Sendable {
  public struct Column: Hashable, Sendable {
    public let reference: ColumnReference
    /// The column that stands for it in a row that has no first one: of `FULL JOIN … USING`.
    public let other: ColumnReference?

    init(_ reference: ColumnReference, other: ColumnReference? = nil) {
      self.reference = reference
      self.other = other
    }
  }

  public let relations: [RelationID]
  /// As far as they are known.
  public let columns: [Column]
  /// USING or NATURAL makes one column of two, so that the columns are not those of one relation behind those of another.
  public let isMerged: Bool
}

extension Bindings {
  /// What a star among the items of a SELECT or of RETURNING stands for; nil for one with a list of columns behind it.
  public func star(_ expression: ExpressionID) -> Star? { stars[expression] }

  /// The columns of `TABLE t`.
  public func star(ofTable query: QueryID) -> Star? {
    let references = (shape(of: query)?.columns ?? []).compactMap { column -> ColumnReference? in
      if case .column(let reference)? = column.sources.first { reference } else { nil }
    }
    guard let first = references.first else { return nil }
    return Star(relations: [first.relation], columns: references.map { Star.Column($0) }, isMerged: false)
  }
}
