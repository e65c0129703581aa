import Diagnostics
import Foundation
import Reports
import SQLLint
import SQLSchema
import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText
import Workspace

/// A project as it stands while it is edited: what editors hold wins over what lies on the disk.
///
/// Each file is read once and again when it changes; what the files define together is found out from their trees when it is asked for.
final class LiveProject {
  let configuration: Configuration
  /// Nil for a project; the path of a file that belongs to none and is looked at by itself.
  private let only: String?
  private let linter: Linter
  /// Findings that are known, where the project keeps them.
  private var baseline: Baseline?
  private var files: [String: File] = [:]
  private var buffers: [String: [UInt8]] = [:]
  private var catalogue: ProjectCatalogue?
  private var definitions: Definitions?
  private var bindings: [String: Bindings] = [:]
  private var paths: [String] = []

  private struct File {
    /// Nil where an editor holds it.
    let stamp: Stamp?
    let content: Content
  }

  private enum Content {
    case read(Project.ReadSource, ProjectCatalogue.Part)
    case refused(WorkspaceError)
  }

  /// Whether a file is still the one that was read.
  private struct Stamp: Equatable {
    let changed: Date?
    let size: Int?

    init(_ path: String) {
      let values = try? URL(filePath: path).resourceValues(forKeys: [.contentModificationDateKey, .fileSizeKey])
      (changed, size) = (values?.contentModificationDate, values?.fileSize)
    }
  }

  init(_ configuration: Configuration, only: String? = nil) {
    self.configuration = configuration
    self.only = only
    linter = Linter(configuration.lint)
  }

  // MARK: Files

  /// The path from the project's folder on, as findings and messages have it.
  func projectPath(_ path: String) -> String {
    let root = configuration.root.hasSuffix("/") ? configuration.root : configuration.root + "/"
    return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  }

  func absolutePath(_ path: String) -> String { path.hasPrefix("/") || path.contains(":") ? path : configuration.path(path) }

  /// What an editor holds of a file, by its absolute path; nil when it lets it go.
  func set(_ bytes: [UInt8]?, for path: String) {
    let path = projectPath(path)
    let isKnown = files[path] != nil
    if let bytes { buffers[path] = bytes } else { buffers[path] = nil }
    files[path] = nil
    if isKnown && bytes != nil { forget() } else { refresh() }
  }

  /// Looks at the disk again: files that came, changed or went.
  func refresh() {
    let search = SourceFiles(of: configuration, given: buffers)
    readBaseline()
    paths = only.map { [$0] } ?? search.findPresent(configuration.sources)
    let wanted = Set(paths)
    for path in files.keys where !wanted.contains(path) { files[path] = nil }
    for path in paths {
      guard buffers[path] == nil, let file = files[path] else { continue }
      if file.stamp != Stamp(absolutePath(path)) { files[path] = nil }
    }
    forget()
  }

  /// One that cannot be read holds nothing back: the command line says why.
  private func readBaseline() {
    guard let path = configuration.lint.baseline, let data = FileManager.default.contents(atPath: configuration.path(path)) else {
      baseline = nil
      return
    }
    baseline = try? Baseline(parsing: data)
  }

  private func forget() { (catalogue, definitions, bindings) = (nil, nil, [:]) }

  private func file(at path: String, _ search: SourceFiles) -> File {
    if let file = files[path] { return file }
    let stamp = buffers[path] == nil ? Stamp(absolutePath(path)) : nil
    let file: File
    do throws(WorkspaceError) {
      let read = Project.read(try search.read(path), configuration)
      file = File(stamp: stamp, content: .read(read, ProjectCatalogue.Part(read.source.script)))
    } catch {
      file = File(stamp: stamp, content: .refused(error))
    }
    files[path] = file
    return file
  }

  // MARK: Understanding

  /// What the files define together.
  private func currentCatalogue() -> ProjectCatalogue {
    if let catalogue { return catalogue }
    let search = SourceFiles(of: configuration, given: buffers)
    let parts = paths.compactMap { path -> (path: String, part: ProjectCatalogue.Part)? in
      guard case .read(_, let part) = file(at: path, search).content else { return nil }
      return (path, part)
    }
    let catalogue = ProjectCatalogue(configuration, parts) { reading(at: $0) }
    self.catalogue = catalogue
    return catalogue
  }

  private func reading(at path: String) -> Project.ReadSource? {
    guard case .read(let read, _) = files[path]?.content else { return nil }
    return read
  }

  private var readings: [Project.ReadSource] {
    _ = currentCatalogue()
    return paths.compactMap(reading)
  }

  var database: Database { currentCatalogue().database }

  /// All files, compiled: what previews need.
  func compiled() -> Project { Project(configuration, read: readings) }

  /// Where the project's objects are defined.
  func currentDefinitions() -> Definitions {
    if let definitions { return definitions }
    let definitions = Definitions(of: readings.map(\.source))
    self.definitions = definitions
    return definitions
  }

  /// What the names of a file mean, with the tables of all.
  func bindings(of source: Project.Source) -> Bindings {
    let path = source.script.file.path
    if let known = bindings[path] { return known }
    let found = Bindings(source.script, dialect: source.dialect, database: database)
    bindings[path] = found
    return found
  }

  func source(at path: String) -> Project.Source? {
    _ = currentCatalogue()
    return reading(at: projectPath(path))?.source
  }

  /// What lint says of a file, in the places of its author's text; nil for a file that is not the project's.
  func findings(at path: String) -> [Diagnostic]? {
    let catalogue = currentCatalogue()
    let path = projectPath(path)
    switch files[path]?.content {
    case nil: return nil
    case .refused(let error): return [error.diagnostic]
    case .read(let read, _):
      let script = read.source.script
      let found = linter.findings(in: script, schema: catalogue.database, tags: catalogue.tags, quoting: catalogue.quoting)
      let findings = FileFindings(file: script.file, diagnostics: catalogue.findings(in: path, read: read.found) + found)
      return baseline?.match([findings]) { _ in true }.unknown.first?.diagnostics ?? findings.diagnostics
    }
  }
}
