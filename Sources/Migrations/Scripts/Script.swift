/// What a version runs in one direction on one target. Its text is what is reviewed and stored; its statements are what runs.
public struct Script: Hashable, Sendable {
  public let steps: [ScriptStep]

  public init(steps: [ScriptStep]) { self.steps = steps }

  /// Reads a script's file, or the copy that the history keeps.
  public init(text: String) {
    var reader = ScriptReader(text)
    steps = reader.allSteps()
  }

  /// The statements in the order in which they run, where these kept tables exist.
  public func statements(kept: Set<String>) -> [String] {
    steps.flatMap { step -> [String] in
      switch step {
      case .statement(let text): [text]
      case .whenKept(let name, let statements): kept.contains(name) ? statements : []
      case .irreversible: []
      }
    }
  }

  /// The statements that run where nothing was kept.
  public var statements: [String] { statements(kept: []) }

  /// Why the script cannot run, or nil.
  public var obstacle: String? {
    for case .irreversible(let reason) in steps { return reason }
    return nil
  }

  /// The exact bytes of the file.
  public func text(heading: String) -> String {
    (["\(ScriptMark.heading)\(heading)\n"] + steps.map(text)).joined(separator: "\n")
  }

  private func text(of step: ScriptStep) -> String {
    switch step {
    case .statement(let text): Self.closed(text)
    case .whenKept(let name, let statements): "\(ScriptMark.whenKept)\(name):\n" + statements.map(Self.commented).joined()
    case .irreversible(let reason): "\(ScriptMark.irreversible)\(reason)\n"
    }
  }

  /// A comment at the end would swallow the semicolon.
  private static func closed(_ statement: String) -> String {
    let lastLine = statement.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    return statement + (lastLine.contains("--") ? "\n;\n" : ";\n")
  }

  private static func commented(_ statement: String) -> String {
    closed(statement).split(separator: "\n").map { ScriptMark.inner + $0 + "\n" }.joined()
  }
}
