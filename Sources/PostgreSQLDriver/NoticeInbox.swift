import CLibPQ
import DatabaseDriver

/// Where libpq puts the notices of one connection.
final class NoticeInbox {
  private(set) var notices: [Notice] = []
  private let secrets: [String]

  init(secrets: [String]) { self.secrets = secrets }

  func drain() -> [Notice] {
    defer { notices = [] }
    return notices
  }

  fileprivate func receive(_ fields: PostgreSQLErrorFields) {
    notices.append(
      Notice(
        severity: fields.severity, sqlstate: fields.sqlstate, message: redacted(fields.message), detail: fields.detail.map(redacted),
        hint: fields.hint.map(redacted)))
  }

  private func redacted(_ text: String) -> String { ConnectionText.redacted(text, secrets: secrets) }
}

/// libpq calls this while the connection, which owns the inbox, reads from the server.
func receiveNotice(_ owner: UnsafeMutableRawPointer?, _ result: OpaquePointer?) {
  guard let owner = unsafe owner else { return }
  unsafe Unmanaged<NoticeInbox>.fromOpaque(owner).takeUnretainedValue().receive(PostgreSQLErrorFields(result))
}
