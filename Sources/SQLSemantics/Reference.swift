/// What a name in an expression means.
public enum Reference: UInt8, BitwiseCopyable, Sendable {
  /// Not a name, or one that the catalogue does not know.
  case unknown
  case column
  /// The value and the position, from 0, of FLATTEN and its like.
  case elementValue, elementIndex
  case variable
  /// The rows that the statement before wrote: SQLROWCOUNT.
  case rowCount
  /// How many fields the loader nulled or cut.
  case airbyteChanges
}
