public import Diagnostics
public import Foundation
import SourceText

/// Findings as a SARIF 2.1.0 log, for code scanning and for whoever keeps findings over time.
///
/// The rules that looked are described with their pages, so that a reader needs no second source. A finding's fingerprint stays the same
/// when lines move (`Fingerprint`).
public struct SARIFRenderer: Sendable {
  private let version: String
  private let rules: [RuleDescription]
  private let indexes: [String: Int]
  private let times: (start: Date, end: Date)
  private let exitCode: Int

  /// `rules` are those that looked, and those whose codes findings may have besides.
  public init(version: String, rules: [RuleDescription], from start: Date, to end: Date, exitCode: Int) {
    self.version = version
    self.rules = rules
    indexes = Dictionary(rules.enumerated().map { ($1.code, $0) }) { first, _ in first }
    times = (start, end)
    self.exitCode = exitCode
  }

  /// All files that were looked at are named, those without findings too.
  public func render(_ findings: [FileFindings]) throws -> String {
    let unknown = Set(findings.lazy.flatMap(\.diagnostics).map(\.code)).filter { indexes[$0] == nil }.sorted()
    let known = unknown.reduce(into: indexes) { $0[$1] = $0.count }
    let driver = SARIFLog.Driver(
      version: version, semanticVersion: version, rules: rules.map(rule) + unknown.map { Self.rule(withoutDescription: $0) })
    let results = findings.enumerated().flatMap { SARIFResults(of: $1, artifact: $0, rules: known).results }
    let artifacts = findings.enumerated().map { SARIFLog.Artifact(location: .init(path: $1.file.path, index: $0)) }
    return try JSONText.of(
      SARIFLog(runs: [.init(tool: .init(driver: driver), invocations: [invocation], artifacts: artifacts, results: results)]))
  }

  private func rule(_ rule: RuleDescription) -> SARIFLog.Rule {
    SARIFLog.Rule(
      id: rule.code, name: rule.name.isEmpty ? nil : rule.name, shortDescription: .init(rule.summary), fullDescription: .init(rule.summary),
      help: rule.page.map { .init($0, markdown: $0) }, defaultConfiguration: .init(level: rule.severity.sarifLevel),
      properties: .init(tags: ["sql"]))
  }

  /// Every result's rule has a place in the list.
  private static func rule(withoutDescription code: String) -> SARIFLog.Rule {
    SARIFLog.Rule(
      id: code, name: nil, shortDescription: .init(code), fullDescription: nil, help: nil, defaultConfiguration: .init(level: "error"),
      properties: .init(tags: ["sql"]))
  }

  /// A linter that found something did what it was asked for.
  private var invocation: SARIFLog.Invocation {
    SARIFLog.Invocation(
      executionSuccessful: true, exitCode: exitCode, startTimeUtc: times.start.ISO8601Format(), endTimeUtc: times.end.ISO8601Format())
  }
}

extension SARIFLog.ArtifactLocation {
  init(path: String, index: Int) {
    let isAbsolute = path.hasPrefix("/")
    let escaped = path.addingPercentEncoding(withAllowedCharacters: Self.allowed) ?? path
    self.init(uri: isAbsolute ? "file://" + escaped : escaped, uriBaseId: isAbsolute ? nil : Self.base, index: index)
  }

  /// A colon would make what stands before it a scheme.
  private static let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":"))
}

extension Severity {
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
