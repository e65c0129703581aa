import Diagnostics
import Migrations
import SQLDialects
import Workspace

/// The project's sources, for commands that need them without errors.
extension Session {
  /// Reads the sources. Errors in them are shown, and the command ends with 65.
  func project(paths: [String] = []) throws -> Project {
    let project = try Project.open(configuration, paths: paths)
    try refuseErrors(in: project)
    return project
  }

  /// The same where a target need not have all that the sources say.
  func sources(paths: [String]) throws -> Project {
    let project = try Project.open(configuration, paths: paths)
    try refuse(project.sourceFindings)
    return project
  }

  private func refuseErrors(in project: Project) throws {
    guard project.hasErrors else { return }
    try refuse(project.findings)
  }

  private func refuse(_ findings: [FileFindings]) throws {
    let errors = findings.map { FileFindings(file: $0.file, diagnostics: $0.diagnostics.filter { $0.severity == .error }) }
    guard errors.contains(where: { !$0.diagnostics.isEmpty }) else { return }
    terminal.complain(TextRenderer(isColored: terminal.colorsComplaints).render(errors) + "\n")
    terminal.complain("transformc: error: \(FindingsSummary(errors, files: errors.count).text)\n")
    throw Ending.badSQL
  }

  /// What plans versions of a project.
  func planner(for project: Project) -> Planner {
    Planner(supportVersion: SupportFunction.newestVersion, compilers: project.compilers())
  }
}
