/// What happens to rows whose parents go, and when a reference is checked.
public struct ReferenceRules: Hashable, Codable, Sendable {
  public enum Action: String, Hashable, Codable, Sendable {
    case restrict = "RESTRICT"
    case cascade = "CASCADE"
    case setNull = "SET NULL"
    case setDefault = "SET DEFAULT"
  }

  public enum Deferral: String, Hashable, Codable, Sendable {
    /// Checked by each statement, until the transaction says otherwise.
    case immediate = "DEFERRABLE"
    /// Checked when the transaction ends.
    case deferred = "DEFERRABLE INITIALLY DEFERRED"
  }

  /// nil: NO ACTION.
  public var onDelete: Action?
  public var onUpdate: Action?
  /// nil: NOT DEFERRABLE.
  public var deferral: Deferral?

  public init(onDelete: Action? = nil, onUpdate: Action? = nil, deferral: Deferral? = nil) {
    self.onDelete = onDelete
    self.onUpdate = onUpdate
    self.deferral = deferral
  }

  public var isPlain: Bool { onDelete == nil && onUpdate == nil && deferral == nil }

  /// ` ON DELETE CASCADE DEFERRABLE`, or nothing.
  public var text: String {
    [onDelete.map { " ON DELETE \($0.rawValue)" }, onUpdate.map { " ON UPDATE \($0.rawValue)" }, deferral.map { " \($0.rawValue)" }]
      .compactMap { $0 }.joined()
  }
}
