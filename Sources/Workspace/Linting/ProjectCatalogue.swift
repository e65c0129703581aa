public import Diagnostics
public import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText

/// What a project's files define together, read on all cores and without keeping their trees: what is known about a name that stands
/// in another file.
public struct ProjectCatalogue: Sendable {
  public let database: Database
  /// What is wrong in the files that are compiled, those with transforms, as far as it is not a target's; by path.
  public let findings: [String: [Diagnostic]]

  /// What one file adds.
  private struct Part: Sendable {
    let builder: DatabaseBuilder
    let holdsTransforms: Bool
  }

  /// `known`: what a database or a dump of one says; the files know better.
  public init(_ configuration: Configuration, _ files: SourceFiles, paths: [String], known: Database = Database()) {
    let grammar = Grammar.named(configuration.sourceDialect.rawValue) ?? .snowflake
    let reader = ScriptReader(files: files, grammar: grammar, templates: configuration.templates)
    let parts = reader.map(paths) { script, _ in Self.part(script) }
    var builder = DatabaseBuilder(known: known)
    for part in parts { builder.add(part.builder) }
    let compiled = zip(paths, parts).filter(\.1.holdsTransforms).map(\.0)
    guard !compiled.isEmpty else {
      self.init(database: builder.database, findings: [:])
      return
    }
    let project = Project(configuration, compiled.compactMap { try? files.read($0) }, definitions: builder)
    let findings = project.sourceFindings.map { ($0.file.path, $0.diagnostics) }
    self.init(database: project.desired, findings: Dictionary(findings) { first, _ in first })
  }

  private init(database: Database, findings: [String: [Diagnostic]]) {
    self.database = database
    self.findings = findings
  }

  private static func part(_ script: Script) -> Part {
    var builder = DatabaseBuilder()
    builder.add(script, .of(script.grammar))
    return Part(builder: builder, holdsTransforms: script.holdsTransforms)
  }
}

extension Script {
  fileprivate var holdsTransforms: Bool {
    clauses.indices.contains { index in
      if case .transform = clauses[index].content { true } else { false }
    }
  }
}
