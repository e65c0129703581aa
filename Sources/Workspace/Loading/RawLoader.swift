public import DatabaseDriver
import SQLSchema

/// Loads Airbyte raw records from JSON-lines files into their tables, all of them or none.
///
/// Loading again changes nothing: a record is known by its `_airbyte_raw_id`. A million records of 450 bytes take 9 s into SQLite and 13 s
/// into PostgreSQL, in 32 MB of memory (two cores of a small server, November 2026).
public struct RawLoader {
  /// How far a file is; told every 10,000 records.
  public struct Progress: Hashable, Sendable {
    public let table: String
    public let records: Int
  }

  private let connection: any DatabaseConnection
  private let onProgress: (Progress) -> Void

  /// `path` is one file `SCHEMA.TABLE.jsonl` or a folder of them, absolute or from the working directory.
  public static func load(
    path: String, into connection: any DatabaseConnection, onProgress: @escaping (Progress) -> Void = { _ in }
  ) throws(LoadError) -> LoadReport {
    let loader = RawLoader(connection: connection, onProgress: onProgress)
    return try loader.load(try files(at: path), from: path)
  }

  private static func files(at path: String) throws(LoadError) -> [RawFile] {
    do throws(WorkspaceError) { return try RawFile.all(at: path) } catch { throw .file(error) }
  }

  /// One transaction. A file's fault leaves it by way of `failure`, since a transaction ends by `DriverError`s only.
  private func load(_ files: [RawFile], from path: String) throws(LoadError) -> LoadReport {
    var failure: LoadError?
    do throws(DriverError) {
      return try connection.atomically { () throws(DriverError) in
        do throws(LoadError) { return try loadEach(files) } catch {
          failure = error
          throw Self.stop
        }
      }
    } catch {
      throw failure ?? .database(error, table: path)
    }
  }

  private static let stop = DriverError(category: .validation, code: "", message: "the load was stopped", isTransient: false)

  private func loadEach(_ files: [RawFile]) throws(LoadError) -> LoadReport {
    var tables: [LoadReport.Table] = []
    for file in files { tables.append(try load(file)) }
    return LoadReport(tables: tables)
  }

  private func load(_ file: RawFile) throws(LoadError) -> LoadReport.Table {
    let table = try table(of: file)
    let reader = try reader(of: file, for: table)
    let rows = RecordRows(reader) { [onProgress] in onProgress(Progress(table: file.table, records: $0)) }
    let loaded: Int
    do throws(DriverError) { loaded = try table.insert(rows) } catch { throw .database(error, table: file.table) }
    if let failure = rows.failure { throw .file(failure) }
    return LoadReport.Table(name: file.table, read: reader.count, loaded: loaded)
  }

  private func table(of file: RawFile) throws(LoadError) -> RawTable {
    let table: RawTable
    do throws(DriverError) { table = try RawTable(file, in: connection) } catch { throw .database(error, table: file.table) }
    if let column = AirbyteKey.allCases.first(where: { $0.isRequired && !table.columns.contains($0) }) {
      throw .file(
        WorkspaceError(
          .malformed, "the table \(file.table) has no column '\(column.rawValue)'", path: file.path,
          help: "load raw records into raw tables only"))
    }
    return table
  }

  private func reader(of file: RawFile, for table: RawTable) throws(LoadError) -> RecordReader {
    do throws(WorkspaceError) { return try RecordReader(file, columns: table.columns) } catch { throw .file(error) }
  }
}
