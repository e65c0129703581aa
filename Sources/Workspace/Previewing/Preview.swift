public import DatabaseDriver
import Diagnostics
import Migrations
import Runtime
public import SQLDialects
public import SQLSchema
import SQLSyntax
import SourceText

/// What a file or a procedure becomes on a target.
public struct Preview {
  private struct Procedure {
    let name: ObjectName
    let text: String
  }

  private let procedures: [Procedure]
  /// The statements that make the file's tables, indexes and views.
  private let definitions: [String]

  /// Of one procedure.
  public init(procedure name: ObjectName, _ project: Project, _ dialect: any Dialect) throws(PreviewError) {
    guard project.procedures[name] != nil else {
      let names = project.procedures.keys.sorted().map(\.description)
      let near = closest(to: name.description, among: names).map { "did you mean '\($0)'?" }
      let help = names.isEmpty ? "a preview of a file takes its path" : "there are: \(names.joined(separator: ", "))"
      throw PreviewError(.missing, "there is no procedure '\(name)' in the sources", help: near ?? help)
    }
    procedures = try Self.compiled([name], project, dialect)
    definitions = []
  }

  /// Of a file of the project: its path from there.
  public init(file path: String, _ project: Project, _ dialect: any Dialect) throws(PreviewError) {
    guard let source = project.sources.first(where: { $0.script.file.path == path }) else {
      throw PreviewError(.missing, "\(path): there is no such file")
    }
    let alone = Project(project.configuration, [source.script.file])
    procedures = try Self.compiled(alone.procedures.keys.sorted(), project, dialect)
    definitions = Self.statements(Self.definitions(of: alone.desired, in: project), project, dialect)
    guard !procedures.isEmpty || !definitions.isEmpty else {
      throw PreviewError(.missing, "\(path): nothing here is compiled", help: "a preview shows procedures, tables, indexes and views")
    }
  }

  /// The objects that a file, read alone, defines or brings with its procedures, as the whole project has them;
  /// run tables are the project's.
  private static func definitions(of alone: Database, in project: Project) -> Database {
    let whole = project.desired
    let isOwn = { (name: ObjectName) in alone.routines.isEmpty || name.schema != project.configuration.opsSchema }
    let tables = whole.tables.filter { alone.tables[$0.key] != nil && isOwn($0.key) }
    return Database(
      schemas: alone.routines.isEmpty ? alone.schemas : [], tables: tables, indexes: whole.indexes.filter { alone.indexes[$0.key] != nil },
      views: whole.views.filter { alone.views[$0.key] != nil })
  }

  /// `stg.transform_gong_calls`, as it is written on a command line.
  public static func name(_ text: String) -> ObjectName {
    let parts = text.lowercased().split(separator: ".", maxSplits: 1).map(String.init)
    return parts.count == 2 ? ObjectName(schema: parts[0], name: parts[1]) : ObjectName(schema: "", name: text.lowercased())
  }

  private static func compiled(
    _ names: [ObjectName], _ project: Project, _ dialect: any Dialect
  ) throws(PreviewError) -> [Procedure] {
    var procedures: [Procedure] = []
    for name in names {
      let compiled = project.preview(name, target: dialect.name)
      if let error = compiled?.diagnostics.first(where: { $0.severity == .error }) {
        throw PreviewError(.refused, "\(name) cannot be compiled for \(dialect.name): \(error.message)", help: error.help)
      }
      procedures.append(Procedure(name: name, text: compiled?.text ?? ""))
    }
    return procedures
  }

  private static func statements(_ definitions: Database, _ project: Project, _ dialect: any Dialect) -> [String] {
    let operations = Database().changes(to: definitions).changes.map(Migrations.Operation.schema)
    let version = Version(id: "", name: "preview", parent: nil, operations: operations, keep: false)
    return project.compilers(for: [dialect.name]).flatMap { compiler in
      VersionScripts(version, after: MigrationState(), compiler: compiler).up.statements
    }
  }

  /// Statements and procedures, a blank line between two.
  public var text: String {
    (definitions.map { $0 + ";" } + procedures.map { Self.closed($0.text) }).joined(separator: "\n\n") + "\n"
  }

  private static func closed(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// What differs from the procedures in a database, one diff after the other.
  public func diffs(from connection: any DatabaseConnection, _ environment: String) throws -> String {
    try procedures.map { procedure in
      let deployed = try DeployedRoutine.read(procedure.name, on: connection)?.text ?? ""
      let label = deployed.isEmpty ? "/dev/null" : "\(procedure.name) in \(environment)"
      return LineDiff(from: ProcedureBody.of(deployed), to: ProcedureBody.of(procedure.text))
        .unified(from: label, to: "\(procedure.name) as compiled")
    }.joined()
  }
}
