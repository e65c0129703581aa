import SourceText

/// Procedures of PL/pgSQL with loads, corrections and deletions, and the same statements without a procedure around them.
struct CompileCorpus {
  let procedures: [SourceFile]
  let statements: [SourceFile]
  /// What defines the tables.
  let definitions: SourceFile

  /// Each file has about `lines` lines of statements.
  init(fileCount: Int, lines: Int) {
    var writer = CorpusWriter(seed: 1, callsOwnFunctions: false)
    statements = (0..<fileCount).map { SourceFile(path: "statements-\($0).sql", text: Self.statements(lines: lines, &writer)) }
    procedures = statements.enumerated().map { number, file in
      SourceFile(path: "procedure-\(number).sql", text: Self.procedure(number, around: file.text))
    }
    definitions = SourceFile(path: "definitions.sql", text: Self.definitions)
  }

  private static func statements(lines: Int, _ writer: inout CorpusWriter) -> String {
    var text = ""
    var written = 0
    while written < lines {
      let statement = statement(&writer) + "\n\n"
      written += statement.utf8.count { $0 == UInt8(ascii: "\n") }
      text += statement
    }
    return text
  }

  private static func statement(_ writer: inout CorpusWriter) -> String {
    switch writer.random.below(100) {
    case ..<60: writer.load(into: writer.table())
    case ..<85: writer.update()
    default: writer.delete()
    }
  }

  private static func procedure(_ number: Int, around statements: String) -> String {
    """
    CREATE OR REPLACE PROCEDURE core.job_\(number)()
    LANGUAGE plpgsql
    AS $$
    BEGIN
    \(statements)
    END;
    $$;
    """
  }

  /// The generated statements name some tables without a schema.
  private static var definitions: String {
    let schemas = [""] + CorpusVocabulary.schemas.map { $0 + "." }
    return CorpusVocabulary.tables.indices.flatMap { place in
      let columns = CorpusVocabulary.columns(ofTable: place).map { "\($0.name) \(CorpusVocabulary.types(of: $0.kind)[0])" }
      return schemas.map { "CREATE TABLE \($0)\(CorpusVocabulary.tables[place]) (\(columns.joined(separator: ", ")));\n" }
    }.joined()
  }
}
