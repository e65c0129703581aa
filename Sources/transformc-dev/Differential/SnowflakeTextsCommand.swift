import ArgumentParser
import Diagnostics
import Differential
import Foundation
import PostgreSQLDriver
import Procedures
import SQLSchema
import SourceText
import Workspace

/// `transformc-dev snowflake-texts`: what is compiled for Snowflake, for the tests that let other programs read and run it.
struct SnowflakeTextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snowflake-texts", abstract: "Print what cases and files become on Snowflake, a JSON object a line.",
    discussion: "Scripts/test-snowflake gives them to sqlfluff, sqlglot and fakesnow.")

  @Option(help: "A PostgreSQL server whose user may create databases, as a libpq URL.")
  var postgres: String

  @Argument(
    help: "Markdown pages or folders of them, whose folder names the dialect; and SQL files, which are one project.")
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
    let project = try self.project(files.filter { $0.hasSuffix(".sql") })
    try texts.add(project.procedures.values.sorted { $0.name < $1.name }, of: project.desired)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for text in texts.texts { print(String(decoding: try encoder.encode(text), as: UTF8.self)) }
    FileHandle.standardError.write(Data("\(texts.texts.count) texts, \(texts.refusedCount) refused\n".utf8))
  }

  private func project(_ paths: [String]) throws -> Project {
    let configuration = try Configuration.load(from: "/", options: ["targets": "snowflake"], environment: [:])
    let project = Project(configuration, try paths.map { SourceFile(path: $0, text: try contents($0)) })
    let errors = project.sourceFindings.flatMap(\.diagnostics).filter { $0.severity == .error }
    if let first = errors.first { throw ValidationError("\(errors.count) errors in the SQL files: \(first.message)") }
    return project
  }

  private func page(_ path: String) throws -> CasePage {
    CasePage(path: "\(folder(of: path))/\(URL(filePath: path).lastPathComponent)", text: try contents(path))
  }

  private func folder(of path: String) -> String { URL(filePath: path).deletingLastPathComponent().lastPathComponent }

  private func contents(_ path: String) throws -> String { String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self) }

  private func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else { return [path] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    return names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".sql") }.sorted().map { "\(path)/\($0)" }
  }
}
