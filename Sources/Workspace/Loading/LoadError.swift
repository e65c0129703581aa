public import DatabaseDriver

/// Why nothing was loaded: a file is at fault, or the database refused.
public enum LoadError: Error, Hashable, Sendable {
  case file(WorkspaceError)
  case database(DriverError, table: String)
}

extension LoadError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .database(let error, let table): "\(table): \(error)"
    }
  }
}
