/// What a dialect uses words and operators for, where dialects differ.
public struct WordUse: Hashable, Sendable {
  /// Names here, though reserved elsewhere: `SELECT qualify FROM t`.
  public var names: [TokenKind] = []
  /// Names here that may also be an alias without AS: `FROM t sample`.
  public var aliases: [TokenKind] = []
  /// With any word as an item's name without AS (`SELECT 1 year`), the words that are none; empty where only aliases are.
  public var noItemNames: [TokenKind] = []
  /// Operators of other dialects that are none here.
  public var missingOperators: [TokenKind] = []
  /// `a || b * c` is `(a || b) * c`.
  public var concatenatesFirst = false

  public init() {}
}
