import Diagnostics
import Workspace

/// The texts of a run's findings, made on all cores, some files at a time.
struct RenderedFindings {
  private let findings: [FileFindings]
  private let renderer: TextRenderer
  /// So many files are rendered before what is said about them is written.
  private static let atATime = 256

  init(_ findings: [FileFindings], by renderer: TextRenderer) {
    self.findings = findings.filter { !$0.diagnostics.isEmpty }
    self.renderer = renderer
  }

  /// In the order of the files. False where there is nothing to say.
  func forEach(_ write: (String) -> Void) -> Bool {
    var told = TextRenderer.Told()
    for start in stride(from: 0, to: findings.count, by: Self.atATime) {
      write(texts(of: findings[start..<min(start + Self.atATime, findings.count)], behind: &told).joined())
    }
    return !findings.isEmpty
  }

  private func texts(of files: ArraySlice<FileFindings>, behind told: inout TextRenderer.Told) -> [String] {
    var before: [TextRenderer.Told] = []
    for file in files {
      before.append(told)
      told.add(file)
    }
    let told = before
    return Workers.map(files.count, with: {}) { _, index in renderer.text(of: files[files.startIndex + index], behind: told[index]) }
  }
}
