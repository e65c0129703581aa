import SQLDialects
import Workspace

extension Session {
  /// Of a SQL file or of a procedure, by its path or its name.
  func preview(of subject: String, dialect: any Dialect) throws -> Preview {
    guard subject.hasSuffix(".sql") else { return try Preview(procedure: Preview.name(subject), try project(), dialect) }
    let path = projectPath(subject)
    let own = (try? SourceFiles.all(of: configuration)) ?? []
    return try Preview(file: path, try project(paths: own.contains(path) ? [] : [path]), dialect)
  }
}
