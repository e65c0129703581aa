import DatabaseDriver
import Foundation
import SQLSchema
import SQLSyntax
import SourceText
import Workspace

/// What is known about tables that the sources do not define: from dumps, and from a database that is there.
struct KnownSchema {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// Nil where nothing was named. Dumps of the command line replace the project's; a database's tables win over a dump's.
  func database(dumps: [String], environment: String?) throws -> Database? {
    let paths = dumps.isEmpty ? session.configuration.lint.schema.map(session.configuration.path) : dumps.map(session.absolutePath)
    guard !paths.isEmpty || environment != nil else { return nil }
    var database = Database()
    for path in paths { database.formUnion(try dump(at: path)) }
    if let environment { database.formUnion(try live(environment)) }
    return database
  }

  private func dump(at path: String) throws -> Database {
    let file = try SourceFiles(directory: session.configuration.root).read(path)
    return SchemaDump.database(of: file, in: session.sourceGrammar)
  }

  private func live(_ name: String) throws -> Database {
    let connection = try Connections.open(try session.configuration.environment(name), for: .reading)
    defer { connection.close() }
    session.terminal.detail("\(name) · \(connection.summary)")
    return try LiveSchema.database(of: connection)
  }
}
