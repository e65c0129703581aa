public import DatabaseDriver
import SQLSchema

/// Why a database's history tells nothing.
public enum HistoryError: Error, Hashable, Sendable {
  case database(DriverError)
  /// A newer transformc has written it.
  case newerFormat(Int)
  /// A row that no transformc has written.
  case unreadable
}

extension HistoryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .database(let error): error.description
    case .newerFormat(let format):
      "this database's history has format \(format), which this transformc does not read\n  help: use the newer transformc that wrote it"
    case .unreadable:
      "transformc_history holds a row that is not one of transformc's\n  help: see which row was written by another hand"
    }
  }
}
