import SQLSemantics
import SQLSyntax

// The current time, in its many spellings.

extension Script {
  private static let clocks: Set = [
    "current_timestamp", "now", "clock_timestamp", "statement_timestamp", "transaction_timestamp", "sysdate", "systimestamp", "getdate",
    "sysdatetime", "localtimestamp", "getutcdate", "current_date",
  ]

  /// The current time and nothing else: casts and time zones may stand around it, a distance from it may not.
  func isClock(_ expression: ExpressionID) -> Bool {
    var expression = expression
    while true {
      switch tree[expression] {
      case .word(let kind): return kind == .currentTimestamp || kind == .localTimestamp || kind == .currentDate
      case .cast(let value, _, trying: _), .atTimeZone(let value, _): expression = value
      case .column(let name): return ["sysdate", "systimestamp", "localtimestamp"].contains(self.name(name))
      case .call(_, let arguments, distinct: _):
        let name = calledName(expression) ?? ""
        if Self.clocks.contains(name) { return true }
        guard ["convert_timezone", "to_timestamp_ntz", "to_timestamp", "timezone"].contains(name), let last = tree[arguments].last else {
          return false
        }
        expression = last
      default: return false
      }
    }
  }
}
