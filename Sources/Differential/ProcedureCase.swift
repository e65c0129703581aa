/// Definitions, procedures and rows of a dialect, and statements that are run over them: a `source` block, then a `run` block of a page.
public struct ProcedureCase: Sendable {
  public let page: String
  public let line: Int
  public let heading: String
  public let dialect: String
  public let source: String
  public let run: String
  /// What the page states of the statements' answers, one a line; empty where the engine of the dialect is asked.
  public let stated: [String]
}

extension CasePage {
  /// The page's cases: each `source` block with the `run` block behind it, and a `result` block where there is one.
  public func procedureCases(dialect: String) -> [ProcedureCase] {
    blocks.indices.compactMap { index in
      let block = blocks[index]
      guard block.language == "source", index + 1 < blocks.count, blocks[index + 1].language == "run" else { return nil }
      let result = index + 2 < blocks.count && blocks[index + 2].language == "result" ? blocks[index + 2].lines : []
      return ProcedureCase(
        page: path, line: block.line, heading: block.heading, dialect: dialect, source: block.text, run: blocks[index + 1].text,
        stated: result.filter { !$0.trimmed.isEmpty })
    }
  }
}
