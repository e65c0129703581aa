public import SQLSyntax

/// What one step of a body does: one simple statement, the condition of a branch, the head of a loop, a declaration.
///
///     SELECT count(*) INTO :loaded FROM stg.calls   →   reads stg.calls, assigns loaded, sets the row count
public struct Effects {
  /// A table that is changed.
  public struct Write {
    public enum Kind: UInt8, Sendable {
      case insert, overwrite, update, delete, merge, truncate, copy
      case create, replace, alter, drop

      /// Rows change, and not the table itself.
      public var changesRows: Bool { rawValue <= Kind.copy.rawValue }
      /// Rows that were there may be gone or others.
      public var losesRows: Bool { self != .insert && self != .copy && self != .create && self != .alter }
    }

    public let kind: Kind
    public let table: NameID
  }

  /// A local that is used.
  public struct Use {
    public enum Kind: UInt8, Sendable {
      case read
      /// A column of the same name may be meant.
      case mayRead
      case assign
      /// A field or an element: the rest stays.
      case assignPart
      /// What it was before may stay: the argument of a call, a target of a query that may return no row.
      case mayAssign
      /// Declared without a value: NULL.
      case unset

      public var reads: Bool { self == .read || self == .mayRead }
      public var assigns: Bool { self == .assign || self == .assignPart || self == .mayAssign }
    }

    public let kind: Kind
    /// A number among the body's locals.
    public let local: Int
    public let token: TokenID
  }

  public enum Transaction: UInt8, Sendable {
    case none, begin, commit, rollback, savepoint, release, rollbackToSavepoint
    /// A definition that commits what is open.
    case implicitCommit
    /// SQL that is only known when it runs, or a statement that was not read.
    case unknown
  }

  /// What SQLROWCOUNT, ROW_COUNT and FOUND tell behind it.
  public enum RowCount: UInt8, Sendable {
    case kept
    /// They tell about this statement.
    case set
    /// They tell about no DML any more: NULL or 0.
    case lost
  }

  /// The tables of its queries, without common tables and without the table that is written.
  public internal(set) var reads: [NameID] = []
  public internal(set) var writes: [Write] = []
  /// In the order of the text.
  public internal(set) var uses: [Use] = []
  /// The procedures that CALL names.
  public internal(set) var calls: [NameID] = []
  /// The functions of its expressions, the engine's own among them.
  public internal(set) var functions: [NameID] = []
  public internal(set) var transaction = Transaction.none
  public internal(set) var rowCount = RowCount.kept
  /// It runs SQL that is a value: EXECUTE.
  public internal(set) var isDynamic = false
  /// It was not read, or runs what is written elsewhere.
  public internal(set) var isOpaque = false
  /// It reads or writes a table whose name is computed.
  public internal(set) var touchesComputedTable = false
  /// Control may leave it by an error.
  public internal(set) var mayFail = true

  /// The row count of a DML statement before it is no longer to be had.
  public var setsRowCount: Bool { rowCount != .kept }
  /// Tables that are not named here may be read and written.
  public var mayDoAnything: Bool { isDynamic || isOpaque || touchesComputedTable }
}
