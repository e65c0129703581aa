/// Where a setting was written. Later cases win over earlier ones.
public enum ConfigurationPlace: Hashable, Sendable {
  /// Line and column from 1.
  case file(path: String, line: Int, column: Int)
  /// A variable of the process environment.
  case variable(String)
  /// An option of the command line, by the key that it sets.
  case option(String)

  /// Command line over environment over file.
  var precedence: Int {
    switch self {
    case .file: 0
    case .variable: 1
    case .option: 2
    }
  }
}

extension ConfigurationPlace: CustomStringConvertible {
  public var description: String {
    switch self {
    case .file(let path, let line, let column): "\(path):\(line):\(column)"
    case .variable(let name): "environment variable \(name)"
    case .option(let key): "command line, '\(key)'"
    }
  }
}
