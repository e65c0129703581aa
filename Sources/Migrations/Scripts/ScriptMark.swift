/// The comment lines by which a script's text says more than statements can.
enum ScriptMark {
  static let heading = "-- transformc: "
  static let whenKept = "-- if kept "
  static let irreversible = "-- irreversible: "
  /// A line that belongs to the mark above it.
  static let inner = "--   "
}
