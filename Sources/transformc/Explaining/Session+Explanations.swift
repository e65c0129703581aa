import SQLDialects
import SQLSyntax
import SourceText
import Workspace

extension Session {
  /// Tables of a file's constructs, with the places of its text.
  func constructs(of path: String, targets: [String]) throws -> (table: ConstructTable, places: Places) {
    let path = projectPath(path)
    let own = (try? SourceFiles.all(of: configuration)) ?? []
    let project = try sources(paths: own.contains(path) ? [] : [path])
    guard let source = project.sources.first(where: { $0.script.file.path == path }) else {
      throw Failure("\(path): there is no such file", code: 65)
    }
    let explainer = Explainer(
      script: source.script, dialect: source.dialect, database: project.desired, opsSchema: configuration.opsSchema)
    return (ConstructTable(path: path, targets: targets, explainer: explainer), Places(source.script.file))
  }
}
