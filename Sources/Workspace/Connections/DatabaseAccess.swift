/// What a command wants of a database.
public enum DatabaseAccess: Hashable, Sendable {
  /// To look at it: a SQLite file that is not there reads as an empty database, and is not made.
  case reading
  /// To change it: it must be there.
  case changing
  /// To bring it forth: a SQLite file that is not there is made.
  case making
}
