/// The keys of an Airbyte raw record, which are the columns of its table.
enum AirbyteKey: String, CaseIterable {
  case rawID = "_airbyte_raw_id"
  case extractedAt = "_airbyte_extracted_at"
  case loadedAt = "_airbyte_loaded_at"
  case data = "_airbyte_data"
  case meta = "_airbyte_meta"
  case generationID = "_airbyte_generation_id"

  /// The others may be missing or null.
  var isRequired: Bool { [.rawID, .extractedAt, .data].contains(self) }
}
