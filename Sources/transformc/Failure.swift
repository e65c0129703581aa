import DatabaseDriver
import Runtime
import SQLSchema
import Workspace

/// Why a command ends without having done what it was asked: the message, with place, cause and way out, and the exit code.
struct Failure: Error {
  let message: String
  let code: Int32

  init(_ message: String, help: String? = nil, code: Int32) {
    self.message = message + (help.map { "\n  help: \($0)" } ?? "")
    self.code = code
  }

  /// A command line that asks for what there is not.
  static func usage(_ message: String, help: String? = nil) -> Failure { Failure(message, help: help, code: 64) }

  static func integrity(_ message: String) -> Failure { Failure(message, code: 7) }

  static let interrupted = Failure("interrupted; what was not committed was taken back", code: 130)
}

/// The errors of the libraries, each with its exit code.
extension Failure {
  /// Nil for an error of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as ConfigurationError: self.init(error.description, code: ConfigurationError.exitCode)
    case let error as WorkspaceError: self.init(error.description, code: error.exitCode)
    case let error as PreviewError: self.init(error.message, help: error.help, code: error.exitCode)
    case let error as MigrationFileError: self.init(error.description, code: error.exitCode)
    case let error as ConnectionError: self.init(error.description, code: ConnectionError.exitCode)
    case let error as LoadError: self.init(error)
    case let error as RunError: self.init(error)
    case let error as HistoryError: self.init(error)
    case let error as DriverError: self.init(error.description, code: error.exitCode)
    default: return nil
    }
  }

  private init(_ error: LoadError) {
    switch error {
    case .file(let cause): self.init("\(cause)\nnothing was loaded", code: cause.exitCode)
    case .database(let cause, _): self.init("\(error)\nnothing was loaded", code: cause.exitCode)
    }
  }

  private init(_ error: HistoryError) {
    if case .database(let cause) = error {
      self.init(cause.description, code: cause.exitCode)
    } else {
      self.init(error.description, code: 7)
    }
  }

  private init(_ error: RunError) {
    switch error {
    case .notDeployed: self.init(error.message, code: 64)
    case .unrecorded: self.init(error.message, code: 1)
    case .driver(let cause): self.init(cause.description, code: cause.exitCode)
    }
  }
}

extension DriverError {
  /// 3 without a connection, 4 without the lock, else 5: what failed was taken back.
  var exitCode: Int32 {
    if category == .network || category == .authentication { return 3 }
    return category == .timeout && isTransient ? 4 : 5
  }
}
