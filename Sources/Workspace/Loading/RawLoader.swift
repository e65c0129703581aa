public import DatabaseDriver
import SQLSchema

/// Loads Airbyte raw records from JSON-lines files into their tables, all of them or none.
///
/// Loading again changes nothing: a record is known by its `_airbyte_raw_id`.
public enum RawLoader {
  /// How far a file is; told every 10,000 records.
  public struct Progress: Hashable, Sendable {
    public let table: String
    public let records: Int
  }

  /// `path` is one file `SCHEMA.TABLE.jsonl` or a folder of them, absolute or from the working directory.
  public static func load(
    path: String, into connection: any DatabaseConnection, onProgress: (Progress) -> Void = { _ in }
  ) throws(LoadError) -> LoadReport {
    let files = try found(at: path)
    var failure: LoadError?
    let tables = try? connection.atomically { () throws(DriverError) in
      var tables: [LoadReport.Table] = []
      for file in files {
        do throws(LoadError) { tables.append(try load(file, connection, onProgress)) } catch {
          failure = error
          throw stop
        }
      }
      return tables
    }
    if let failure { throw failure }
    return LoadReport(tables: tables ?? [])
  }

  private static func found(at path: String) throws(LoadError) -> [RawFile] {
    do throws(WorkspaceError) { return try RawFile.all(at: path) } catch { throw .file(error) }
  }
}
