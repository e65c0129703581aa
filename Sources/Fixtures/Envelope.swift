/// What the loader writes around a record.
struct Envelope {
  let rawID: UInt64
  /// Seconds since 1970.
  let extractedAt: Int
  let generation: Int
  /// The field that the loader replaced by NULL and says so.
  let nulledField: String?

  init(rawID: UInt64, extractedAt: Int, generation: Int = 3, nulledField: String? = nil) {
    self.rawID = rawID
    self.extractedAt = extractedAt
    self.generation = generation
    self.nulledField = nulledField
  }

  /// The loader lands what it read five minutes later.
  var loadedAt: Int { extractedAt + 300 }

  /// One sync a day.
  var syncID: Int { extractedAt / 86_400 }
}
