import SourceText

/// Generated SQL in files of one size: the same seed gives the same bytes on every machine.
struct SQLCorpus {
  enum Content: String { case plain, snowflakeProcedures, postgresProcedures }

  let files: [SourceFile]
  var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }

  /// Whole statements, so a file is a little longer than `fileSize`.
  init(_ content: Content, fileCount: Int, fileSize: Int = 20_000, seed: UInt64 = 1) {
    self.init(content, fileCount: fileCount, seed: seed, fileSize: fileSize) { $0.utf8.count }
  }

  /// Whole statements, so a file has a few lines more than `fileLines`.
  init(_ content: Content, fileCount: Int, fileLines: Int, seed: UInt64 = 1) {
    self.init(content, fileCount: fileCount, seed: seed, fileSize: fileLines) { $0.utf8.count { $0 == UInt8(ascii: "\n") } }
  }

  private init(_ content: Content, fileCount: Int, seed: UInt64, fileSize: Int, size: (String) -> Int) {
    var writer = CorpusWriter(seed: seed)
    var number = 0
    files = (0..<fileCount).map { index in
      var text = ""
      var written = 0
      while written < fileSize {
        number += 1
        let statement = Self.statement(content, number: number, &writer) + "\n\n"
        written += size(statement)
        text += statement
      }
      return SourceFile(path: "\(content.rawValue)-\(index).sql", text: text)
    }
  }

  /// The files one after the other, in one.
  var joined: SourceFile { SourceFile(path: "joined.sql", text: files.map(\.text).joined()) }

  private static func statement(_ content: Content, number: Int, _ writer: inout CorpusWriter) -> String {
    let remark = writer.random.chance(percent: 50) ? writer.remark() : ""
    switch content {
    case .plain: return remark + writer.statement()
    case .snowflakeProcedures: return remark + writer.snowflakeProcedure(number: number)
    case .postgresProcedures: return remark + writer.postgresProcedure(number: number)
    }
  }
}
