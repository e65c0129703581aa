/// A parameter of a statement that writes history.
public enum HistoryValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)

  init(_ text: String?) { self = text.map(HistoryValue.text) ?? .null }
}
