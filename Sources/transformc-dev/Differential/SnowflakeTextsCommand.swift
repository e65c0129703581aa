import ArgumentParser
import Differential
import Foundation
import PostgreSQLDriver

/// `transformc-dev snowflake-texts`: what is compiled for Snowflake, for the tests that let other programs read and run it.
struct SnowflakeTextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snowflake-texts", abstract: "Print what cases and files become on Snowflake, a JSON object a line.",
    discussion: "Scripts/test-snowflake gives them to sqlfluff, sqlglot and fakesnow.")

  @Option(help: "A PostgreSQL server whose user may create databases, as a libpq URL.")
  var postgres: String

  @Argument(
    help: "Markdown pages or folders of them, whose folder names the dialect; and SQL files of dialect snowflake, which are one source.")
  var paths: [String]

  func run() throws {
    let server = try PostgreSQLConnection(postgres)
    let name = "tc_snowflake_\(ProcessInfo.processInfo.processIdentifier)"
    try server.execute("CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8'")
    defer { try? server.execute("DROP DATABASE \(name) WITH (FORCE)") }
    let connection = try PostgreSQLConnection(postgres + (postgres.contains("?") ? "&" : "?") + "dbname=\(name)")
    defer { connection.close() }
    try show(try SnowflakeTexts(connection))
  }

  private func show(_ texts: SnowflakeTexts) throws {
    texts.addSupport()
    let files = try paths.flatMap(files)
    for path in files.filter({ $0.hasSuffix(".md") }) { texts.add(try page(path), dialect: folder(of: path)) }
    let sources = try files.filter { $0.hasSuffix(".sql") }.map(contents)
    let refused = texts.refusedCount
    if !sources.isEmpty { texts.add(source: sources.joined(separator: "\n"), named: "sources", dialect: "snowflake") }
    if texts.refusedCount > refused { throw ValidationError("\(texts.refusedCount - refused) procedures of the SQL files are refused") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for text in texts.texts { print(String(decoding: try encoder.encode(text), as: UTF8.self)) }
    FileHandle.standardError.write(Data("\(texts.texts.count) texts, \(texts.refusedCount) refused\n".utf8))
  }

  private func page(_ path: String) throws -> CasePage {
    CasePage(path: "\(folder(of: path))/\(URL(filePath: path).lastPathComponent)", text: try contents(path))
  }

  private func folder(of path: String) -> String { URL(filePath: path).deletingLastPathComponent().lastPathComponent }

  private func contents(_ path: String) throws -> String { String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self) }

  private func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".sql") }.sorted().map { "\(path)/\($0)" }
  }
}
