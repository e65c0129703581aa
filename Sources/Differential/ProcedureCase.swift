/// Definitions, procedures and rows of a dialect, and statements that are run over them: a `source` block, then a `run` block of a page.
public struct ProcedureCase: Sendable {
  public let page: String
  public let line: Int
  public let heading: String
  public let dialect: String
  public let source: String
  public let run: String
  /// Where it can be run: `sqlite` is left out where the page says so.
  public let targets: Set<String>
  /// What the page states of the statements' answers, one a line; empty where the engine of the dialect is asked.
  public let stated: [String]
}

extension CasePage {
  /// The page's cases: each `source` block with the `run` block behind it, and a `result` block where there is one.
  public func procedureCases(dialect: String) -> [ProcedureCase] {
    blocks.indices.compactMap { index in
      let block = blocks[index]
      guard block.language == "source", index + 1 < blocks.count, blocks[index + 1].language == "run" else { return nil }
      let behind = blocks[(index + 2)...].prefix { $0.language == "result" || $0.language == "targets" }
      let result = behind.first { $0.language == "result" }?.lines ?? []
      let targets = behind.first { $0.language == "targets" }?.text.split(whereSeparator: \.isWhitespace).map(String.init)
      return ProcedureCase(
        page: path, line: block.line, heading: block.heading, dialect: dialect, source: block.text, run: blocks[index + 1].text,
        targets: Set(targets ?? ["postgres", "sqlite"]), stated: result.filter { !$0.trimmed.isEmpty })
    }
  }
}
