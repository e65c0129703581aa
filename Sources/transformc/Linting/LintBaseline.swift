import Diagnostics
import Foundation
import Reports
import SourceText
import Workspace

/// How many findings a baseline knew, and how many of its own are gone.
struct BaselineCount {
  let known: Int
  let gone: Int
}

/// The file of known findings that a run is held against.
struct LintBaseline {
  static let defaultName = ".transformc-baseline.json"

  private let session: Session
  /// Absolute.
  private let url: URL
  /// As it was named.
  private let name: String
  /// Whether the command line names it.
  private let isNamed: Bool

  /// Nil where there is none to be read or written: neither is one named nor does the project have one.
  init?(named path: String?, isWritten: Bool, _ session: Session) {
    let own = session.configuration.lint.baseline
    guard let name = path ?? own ?? (isWritten ? Self.defaultName : nil) else { return nil }
    self.name = name
    self.session = session
    isNamed = path != nil
    url = URL(filePath: path.map(session.absolutePath) ?? session.configuration.path(name))
  }

  /// The reports without what is known.
  func held(against reports: [FileReport]) throws -> (reports: [FileReport], count: BaselineCount) {
    let match = try read().match(reports.map(\.findings), isThere: isThere)
    let unknown = zip(reports, match.unknown).map { FileReport(findings: $1, count: $0.count) }
    return (unknown, BaselineCount(known: match.known, gone: match.gone))
  }

  /// Makes all findings known; those of files that were not looked at stay as they were. Returns how many there are.
  func write(_ reports: [FileReport]) throws -> Int {
    let new = Baseline(of: reports.map(\.findings))
    let before = FileManager.default.fileExists(atPath: url.path) ? try read() : Baseline(of: [])
    let all = before.keeping(filesBeside: Set(reports.map(\.findings.file.path)), isThere: isThere, adding: new)
    try ResultFile(url, name).write(try all.text())
    return all.count
  }

  var path: String { name }

  /// Whether a run that names none is held against it.
  var isFollowed: Bool { session.configuration.lint.baseline.map(session.configuration.path) == url.path }

  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: session.configuration.path(path)) }

  private func read() throws -> Baseline {
    guard let data = try? Data(contentsOf: url) else { throw unreadable }
    do throws(BaselineFault) { return try Baseline(parsing: data) } catch {
      throw Failure(
        "\(name): \(error.message)", help: "take it back from version control, or write a new one: transformc lint --write-baseline",
        code: ConfigurationError.exitCode)
    }
  }

  private var unreadable: Failure {
    guard FileManager.default.fileExists(atPath: url.path) else {
      let option = isNamed ? " --baseline \(name)" : ""
      return Failure(
        "\(name): there is no such baseline", help: "write one of what is found now: transformc lint\(option) --write-baseline",
        code: isNamed ? 64 : ConfigurationError.exitCode)
    }
    return Failure("\(name): the baseline cannot be read", help: "check its permissions", code: ConfigurationError.exitCode)
  }
}
