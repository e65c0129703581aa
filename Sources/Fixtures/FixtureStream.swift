/// A stream of the Gong connector, and the raw table that it lands in.
public enum FixtureStream: String, CaseIterable, Sendable {
  case calls
  case extensive
  case transcripts
  case users

  /// The raw table: `raw_airbyte.gong_calls`.
  public var table: String {
    switch self {
    case .calls: "raw_airbyte.gong_calls"
    case .extensive: "raw_airbyte.gong_calls_extensive"
    case .transcripts: "raw_airbyte.gong_call_transcripts"
    case .users: "raw_airbyte.gong_users"
    }
  }

  /// The file of the stream's records, one JSON object a line: named after the table.
  public var fileName: String { table + ".jsonl" }

  /// What the stream's own random numbers start from.
  var purpose: Purpose {
    switch self {
    case .calls: .calls
    case .extensive: .extensive
    case .transcripts: .transcripts
    case .users: .users
    }
  }
}
