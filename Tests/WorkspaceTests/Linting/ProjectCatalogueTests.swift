import Diagnostics
import Foundation
import SQLSchema
import SourceDialects
import SourceText
import Testing
import Workspace

/// What a project's files know of each other.
struct ProjectCatalogueTests {
  private func catalogue(_ files: [String: String], known: Database = Database()) throws -> ProjectCatalogue {
    let project = try TemporaryProject(files)
    let configuration = try Configuration.load(from: project.root, environment: [:])
    let paths = try SourceFiles.all(of: configuration)
    return ProjectCatalogue(configuration, SourceFiles(directory: project.root), paths: paths, known: known)
  }

  private let calls = ObjectName(schema: "stg", name: "calls")

  @Test func tablesOfAllFilesAreThere() throws {
    let catalogue = try catalogue([
      "transforms/a.sql": "CREATE TABLE stg.calls (id NUMBER PRIMARY KEY);",
      "transforms/b.sql":
        "--@ dialect postgres\nCREATE TABLE stg.users (id bigint, name text);\nCREATE UNIQUE INDEX names ON stg.users (name);",
    ])
    #expect(catalogue.database.tables.keys.sorted().map(\.description) == ["stg.calls", "stg.users"])
    #expect(catalogue.database.indexes.count == 1)
    #expect(catalogue.findings(in: "transforms/a.sql", read: []).isEmpty)
  }

  @Test func whatTheFilesSayWinsOverWhatIsKnown() throws {
    let dump = SourceFile(path: "dump.sql", text: "CREATE TABLE stg.calls (old NUMBER); CREATE TABLE stg.kept (a NUMBER);")
    let known = SchemaDump.database(of: dump, in: .snowflake)
    let catalogue = try catalogue(["transforms/a.sql": "CREATE TABLE stg.calls (id NUMBER);"], known: known)
    #expect(catalogue.database.tables[calls]?.columns.map(\.name) == ["id"])
    #expect(catalogue.database.tables[ObjectName(schema: "stg", name: "kept")] != nil)
  }

  @Test func dumpsTellKeysInAlterTable() {
    let dump = """
      CREATE TABLE stg.calls (id bigint NOT NULL, title text);
      ALTER TABLE ONLY stg.calls ADD CONSTRAINT calls_pkey PRIMARY KEY (id);
      ALTER TABLE ONLY stg.calls ADD CONSTRAINT calls_title UNIQUE (title);
      """
    let table = SchemaDump.database(of: SourceFile(path: "dump.sql", text: dump), in: .postgres).tables[calls]
    #expect(table?.primaryKey == ["id"])
    #expect(table?.uniques == [["title"]])
  }

  @Test func aTransformIsCheckedAgainstTheTablesOfOtherFiles() throws {
    let catalogue = try catalogue([
      "transforms/a.sql": "CREATE TABLE raw.calls (id VARCHAR); CREATE TABLE stg.calls (call_id VARCHAR PRIMARY KEY);",
      "transforms/b.sql": """
      --@ transform
      CREATE OR REPLACE PROCEDURE stg.load_calls()
      RETURNS VARCHAR LANGUAGE SQL AS
      $$
      BEGIN
        INSERT INTO stg.calls (call_id) SELECT idd FROM raw.calls;
      END;
      $$;
      """,
      "transforms/c.sql": "CREATE OR REPLACE PROCEDURE p() RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN RETURN 1; END; $$;",
    ])
    #expect(catalogue.findings(in: "transforms/b.sql", read: []).contains { $0.code == "SEM001" && $0.message.contains("idd") })
    #expect(catalogue.findings(in: "transforms/c.sql", read: []).isEmpty)
  }

  @Test func aTableIsDefinedOnce() throws {
    let twice = "CREATE TABLE stg.calls (id NUMBER);"
    let transform = """
      --@ transform
      CREATE OR REPLACE PROCEDURE stg.p() RETURNS VARCHAR LANGUAGE SQL AS $$ BEGIN INSERT INTO stg.calls (id) SELECT 1; END; $$;
      """
    let catalogue = try catalogue(["transforms/a.sql": twice, "transforms/b.sql": twice, "transforms/p.sql": transform])
    #expect(catalogue.findings(in: "transforms/a.sql", read: []).isEmpty)
    #expect(catalogue.findings(in: "transforms/b.sql", read: []).map(\.code) == ["SEM005"])
  }
}
