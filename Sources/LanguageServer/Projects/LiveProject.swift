import Diagnostics
import Foundation
import Reports
import SQLLint
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
  private var project: Project?
  private var definitions: Definitions?
  private var bindings: [String: Bindings] = [:]
  private var tags: PrivacyTags?
  private var paths: [String] = []

  private struct File {
    /// Nil where an editor holds it.
    let stamp: Stamp?
    let content: Content
  }

  private enum Content {
    case read(Project.ReadSource)
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

  private func forget() { (project, definitions, bindings, tags) = (nil, nil, [:], nil) }

  private func file(at path: String, _ search: SourceFiles) -> File {
    if let file = files[path] { return file }
    let stamp = buffers[path] == nil ? Stamp(absolutePath(path)) : nil
    let file: File
    do throws(WorkspaceError) {
      file = File(stamp: stamp, content: .read(Project.read(try search.read(path), configuration)))
    } catch {
      file = File(stamp: stamp, content: .refused(error))
    }
    files[path] = file
    return file
  }

  // MARK: Understanding

  /// All files together.
  func current() -> Project {
    if let project { return project }
    let search = SourceFiles(of: configuration, given: buffers)
    let read = paths.compactMap { path -> Project.ReadSource? in
      guard case .read(let source) = file(at: path, search).content else { return nil }
      return source
    }
    let project = Project(configuration, read: read)
    self.project = project
    return project
  }

  /// Where the project's objects are defined.
  func currentDefinitions() -> Definitions {
    if let definitions { return definitions }
    let definitions = Definitions(of: current())
    self.definitions = definitions
    return definitions
  }

  /// The columns that hold something about persons.
  private func currentTags() -> PrivacyTags {
    if let tags { return tags }
    let tags = current().sources.reduce(into: PrivacyTags()) { $0.add($1.script) }
    self.tags = tags
    return tags
  }

  /// What the names of a file mean, with the tables of all.
  func bindings(of source: Project.Source) -> Bindings {
    let path = source.script.file.path
    if let known = bindings[path] { return known }
    let found = Bindings(source.script, dialect: source.dialect, database: current().desired)
    bindings[path] = found
    return found
  }

  func source(at path: String) -> Project.Source? {
    _ = current()
    guard case .read(let read) = files[projectPath(path)]?.content else { return nil }
    return read.source
  }

  /// What lint says of a file, in the places of its author's text; nil for a file that is not the project's.
  func findings(at path: String) -> [Diagnostic]? {
    let project = current()
    switch files[projectPath(path)]?.content {
    case nil: return nil
    case .refused(let error): return [error.diagnostic]
    case .read(let read):
      let found = linter.findings(in: read.source.script, schema: project.desired, tags: currentTags())
      let ofRules = FileFindings(file: read.source.script.file, diagnostics: found)
      let all = project.sourceFindings(of: read.source).diagnostics + ofRules.diagnostics
      let findings = FileFindings(file: read.source.script.file.original, diagnostics: all)
      return baseline?.match([findings]) { _ in true }.unknown.first?.diagnostics ?? findings.diagnostics
    }
  }
}
