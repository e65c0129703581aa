public import Diagnostics
public import SQLLint
public import SQLSchema
public import SQLSemantics
public import SQLSyntax
import SourceDialects
import SourceText

/// What a project's files define together, read on all cores and without keeping their trees: what is known about a name that stands
/// in another file.
public struct ProjectCatalogue: Sendable {
  public let database: Database
  /// The columns that hold something about persons.
  public let tags: PrivacyTags
  /// The functions that give quoted text.
  public let quoting: QuotingFunctions
  /// By path. Of the files with transforms: all that is wrong with them as far as it is not a target's, what their reader says included.
  private let ofTransforms: [String: [Diagnostic]]
  /// By path. Of definitions that transforms are compiled against.
  private let ofDefinitions: [String: [Diagnostic]]

  /// What one file adds.
  public struct Part: Sendable {
    fileprivate let builder: DatabaseBuilder
    fileprivate let tags: PrivacyTags
    fileprivate let quoting: QuotingFunctions
    fileprivate let holdsTransforms: Bool

    public init(_ script: Script) {
      var builder = DatabaseBuilder()
      builder.add(script, .of(script.grammar))
      var tags = PrivacyTags()
      tags.add(script)
      var quoting = QuotingFunctions()
      quoting.add(script)
      (self.builder, self.tags, self.quoting, holdsTransforms) = (builder, tags, quoting, script.holdsTransforms)
    }
  }

  /// `known`: what a database or a dump of one says; the files know better.
  public init(_ configuration: Configuration, _ files: SourceFiles, paths: [String], known: Database = Database()) {
    let grammar = Grammar.named(configuration.sourceDialect.rawValue) ?? .snowflake
    let reader = ScriptReader(files: files, grammar: grammar, templates: configuration.templates)
    let parts = reader.map(paths) { script, _ in Part(script) }
    self.init(configuration, Array(zip(paths, parts)), known: known) { path in
      (try? files.read(path)).map { Project.read($0, configuration) }
    }
  }

  /// Of files that were read before. `read`: the file at a path, where it can be read.
  public init(
    _ configuration: Configuration, _ files: [(path: String, part: Part)], known: Database = Database(),
    read: (String) -> Project.ReadSource?
  ) {
    let parts = files.map(\.part)
    var builder = DatabaseBuilder(known: known)
    for part in parts { builder.add(part.builder) }
    tags = parts.reduce(into: PrivacyTags()) { $0.formUnion($1.tags) }
    quoting = parts.reduce(into: QuotingFunctions()) { $0.formUnion($1.quoting) }
    let compiled = files.filter(\.part.holdsTransforms).map(\.path)
    guard !compiled.isEmpty else {
      (database, ofTransforms, ofDefinitions) = (builder.database, [:], [:])
      return
    }
    let project = Project(configuration, read: compiled.compactMap(read), definitions: builder)
    database = project.desired
    ofTransforms = Dictionary(project.sources.map { ($0.script.file.path, project.sourceDiagnostics(of: $0)) }) { first, _ in first }
    ofDefinitions = builder.diagnostics.mapValues { $0.filter { !$0.code.hasPrefix("TGT") } }
  }

  /// What is wrong with a file whose reader says `read`. A project without transforms is not compiled, so nothing is asked of its types.
  public func findings(in path: String, read: [Diagnostic]) -> [Diagnostic] {
    ofTransforms[path] ?? read + (ofDefinitions[path] ?? [])
  }
}

extension Script {
  fileprivate var holdsTransforms: Bool {
    clauses.indices.contains { index in
      if case .transform = clauses[index].content { true } else { false }
    }
  }
}
