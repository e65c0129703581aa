/// Records as the loader lands them.
extension RecordBuffer {
  /// One line: the record that `data` writes, in its envelope.
  mutating func record(in envelope: Envelope, data: (inout RecordBuffer) -> Void) {
    raw(#"{"_airbyte_raw_id":"#)
    uuid(envelope.rawID)
    raw(#","_airbyte_extracted_at":"#)
    time(envelope.extractedAt)
    raw(#","_airbyte_loaded_at":"#)
    time(envelope.loadedAt)
    raw(#","_airbyte_data":"#)
    data(&self)
    raw(#","_airbyte_meta":{"sync_id":"#)
    number(envelope.syncID)
    raw(#","changes":["#)
    change(envelope.nulledField)
    raw(#"]},"_airbyte_generation_id":"#)
    number(envelope.generation)
    raw("}\n")
  }

  private mutating func change(_ field: String?) {
    guard let field else { return }
    raw(#"{"field":"#)
    string(field)
    raw(#","change":"NULLED","reason":"DESTINATION_TYPECAST_ERROR"}"#)
  }

  /// A UUID (version 4 in form) that is as unique as `value`.
  private mutating func uuid(_ value: UInt64) {
    byte("\"")
    hexadecimal(value >> 32, digits: 8)
    byte("-")
    hexadecimal(value >> 16, digits: 4)
    raw("-4")
    hexadecimal(value >> 4, digits: 3)
    raw("-8")
    hexadecimal(SplitMix64.mixed(value), digits: 3)
    byte("-")
    hexadecimal(SplitMix64.mixed(value) >> 12, digits: 11)
    hexadecimal(value, digits: 1)
    byte("\"")
  }
}
