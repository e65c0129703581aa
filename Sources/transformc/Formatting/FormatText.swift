import Workspace

/// What `format` does with what it made: writes it, or says what would change.
struct FormatText {
  let files: [FormattedFile]
  let checks: Bool
  let showsDiff: Bool
  let terminal: Terminal

  func finish(in session: Session) throws {
    let changed = files.filter(\.changes)
    if showsDiff {
      for file in changed { show(file) }
    } else if checks {
      for file in changed { terminal.result("\(file.path)\n") }
    } else {
      for file in files where file.isStandardInput { terminal.result(file.after) }
      for file in changed where !file.isStandardInput { try write(file, session) }
    }
    if !files.contains(where: \.isStandardInput) { sum(changed.count) }
    try complain()
    if checks && !changed.isEmpty { throw Ending.findings }
  }

  private func show(_ file: FormattedFile) {
    let diff = LineDiff(from: file.before, to: file.after).unified(from: file.path, to: file.path)
    terminal.result(terminal.colorsResult ? DiffHighlighter.highlighted(diff) : diff)
  }

  private func write(_ file: FormattedFile, _ session: Session) throws {
    try ResultFile.replace(file.path, with: file.after, in: session)
    terminal.say("formatted \(file.path)")
  }

  private func sum(_ changed: Int) {
    let verb = checks || showsDiff ? "would change" : "changed"
    terminal.say("\(changed) of \(files.count) \(files.count == 1 ? "file" : "files") \(verb)")
    let kept = files.reduce(0) { $0 + $1.keptStatements }
    guard kept > 0 else { return }
    let subject = kept == 1 ? "1 statement stays as it is: it was" : "\(kept) statements stay as they are: they were"
    terminal.say("\(subject) not understood (transformc lint says why)")
  }

  private func complain() throws {
    let faulty = files.filter { $0.fault != nil }
    for file in faulty { terminal.complain("transformc: error: \(file.path): \(file.fault ?? "")\n") }
    if !faulty.isEmpty { throw Ending.badSQL }
  }
}
