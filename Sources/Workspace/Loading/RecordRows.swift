import DatabaseDriver

/// A file's records as a sequence that a driver can drain. It ends early at a record that is none; `failure` then says why.
final class RecordRows: Sequence, IteratorProtocol {
  private static let progressStep = 10_000

  private let reader: RecordReader
  private let onProgress: (Int) -> Void
  private(set) var failure: WorkspaceError?

  init(_ reader: RecordReader, onProgress: @escaping (Int) -> Void) {
    self.reader = reader
    self.onProgress = onProgress
  }

  func next() -> [SQLValue]? {
    do throws(WorkspaceError) {
      let row = try reader.next()
      if row != nil, reader.count.isMultiple(of: Self.progressStep) { onProgress(reader.count) }
      return row
    } catch {
      failure = error
      return nil
    }
  }
}
