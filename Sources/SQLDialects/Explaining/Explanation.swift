import Diagnostics
public import SQLEmission
import SQLSchema

/// How a target says what a script says: a construct and what becomes of it there.
public struct Explanation: Sendable {
  public typealias Relation = Translation.Relation

  public let construct: Construct
  public let relation: Relation
  /// How it is said, what is lost, or why it cannot be said.
  public let note: String
  /// What the author may do instead.
  public let wayOut: String

  init(_ construct: Construct, _ relation: Relation, note: String = "", wayOut: String = "") {
    self.construct = construct
    self.relation = relation
    self.note = note
    self.wayOut = wayOut
  }
}
