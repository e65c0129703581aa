import PostgreSQLDriver

/// What a statement said to its client: a line for each notice, without what PostgreSQL tells of its own work on indexes.
enum NoticeLines {
  static func said(_ notices: [Notice]) -> [[String]] {
    notices.filter { !$0.message.isEmpty && !isOfServer($0) }.map { ["\($0.severity.lowercased()): \($0.message)"] }
  }

  private static func isOfServer(_ notice: Notice) -> Bool {
    notice.severity.lowercased().hasPrefix("debug")
      && ["CREATE TABLE", "building index", "index \"", "drop auto-cascades"].contains { notice.message.hasPrefix($0) }
  }
}
