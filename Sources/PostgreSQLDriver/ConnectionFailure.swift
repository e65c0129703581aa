import SQLSchema

/// Why a connection was not made, read from libpq's text.
///
///     FATAL:  password authentication failed for user "etl"   →   authentication
///     … failed: Connection refused                            →   network
struct ConnectionFailure {
  let category: ErrorCategory
  let isTransient: Bool

  /// Where several servers were tried, the text has a reason for each, and the first group below with a word in it counts.
  init(_ text: String) {
    category = ConnectionFailure.words.first { group in group.words.contains { text.contains($0) } }?.category ?? .network
    isTransient = [.network, .rateLimit].contains(category)
  }

  private static let words: [(category: ErrorCategory, words: [String])] = [
    (.rateLimit, ["too many clients", "remaining connection slots", "too many connections"]),
    (
      .authentication,
      [
        "authentication failed", "no password supplied", "no pg_hba.conf entry", "pg_hba.conf rejects", "role \"",
        "is not permitted to log in", "permission denied for database", "requires a valid client certificate", "certificate verify failed",
        "authentication method",
        "SCRAM", "private key file", "GSSAPI",
      ]
    ),
    (
      .configuration,
      [
        "does not exist", "definition of service", "service file", "invalid connection option", "invalid port number", "invalid sslmode",
        "invalid integer value", "does not support SSL", "SSL is not enabled", "unrecognized configuration parameter",
        "could not match", "value: \"", "conflicting", "not currently accepting connections",
      ]
    ),
  ]
}
