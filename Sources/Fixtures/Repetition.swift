/// How a record that the lookback fetched once more differs from the first one.
enum Repetition {
  /// A later extraction, the same record.
  case unchanged
  /// A later extraction with a newer title.
  case retitled
  /// The same extraction, landed twice.
  case exact
}
