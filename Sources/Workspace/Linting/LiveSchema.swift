public import DatabaseDriver
import Foundation
public import SQLSchema
import SQLSyntax
import SourceDialects
import SourceText

/// The tables of a database that is there, asked as text that defines them, so that they are read as any other definition.
///
///     CREATE TABLE stg.calls (call_id text NOT NULL, title text, PRIMARY KEY (call_id));
public enum LiveSchema {
  /// Tables with their columns, types and keys; views with their columns.
  public static func database(of connection: any DatabaseConnection) throws(DriverError) -> Database {
    if connection.target == "sqlite" { return try sqlite(connection) }
    let definitions = try text(of: connection, postgresDefinitions)
    return SchemaDump.database(of: SourceFile(path: "database", text: definitions), in: .postgres)
  }

  private static func text(of connection: any DatabaseConnection, _ query: String) throws(DriverError) -> String {
    try connection.query(query, []).rows.compactMap { $0.first?.text }.joined(separator: ";\n") + ";\n"
  }

  // MARK: PostgreSQL

  /// postgresql.org/docs/current/catalogs.html: pg_class, pg_attribute, pg_constraint, pg_index
  private static let postgresDefinitions = """
    SELECT format('CREATE TABLE %I.%I (%s)', n.nspname, c.relname, concat_ws(', ',
      (SELECT string_agg(format('%I %s%s', a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' END),
        ', ' ORDER BY a.attnum)
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
      (SELECT string_agg(pg_get_constraintdef(k.oid), ', ') FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'u'))))
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_t'
    UNION ALL
    SELECT pg_get_indexdef(i.indexrelid)
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND n.nspname !~ '^pg_t' AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u'))
    """

  // MARK: SQLite

  /// sqlite.org/schematab.html
  private static let sqliteDefinitions =
    "SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

  /// sqlite.org/pragma.html#pragma_table_xinfo
  private static let sqliteViews = """
    SELECT format('CREATE TABLE "%w" (%s)', v.name, group_concat(format('"%w" %s', c.name, c.type), ', '))
    FROM sqlite_schema v, pragma_table_xinfo(v.name) c WHERE v.type = 'view' GROUP BY v.name
    """

  private static func sqlite(_ connection: any DatabaseConnection) throws(DriverError) -> Database {
    let definitions = try text(of: connection, sqliteDefinitions) + text(of: connection, sqliteViews)
    let database = SchemaDump.database(of: SourceFile(path: "database", text: definitions), in: .sqlite)
    return database.withSchemas
  }
}

extension Database {
  /// SQLite has no schemas: `stg__calls` stands for `stg.calls`.
  fileprivate var withSchemas: Database {
    var database = Database()
    for table in tables.values {
      let name = table.name.withSchema
      database.tables[name] = table.renamed(to: name)
      if !name.schema.isEmpty { database.schemas.insert(name.schema) }
    }
    for index in indexes.values {
      let moved = index.moved(to: index.table.withSchema)
      database.indexes[moved.objectName] = moved
    }
    return database
  }
}

extension ObjectName {
  fileprivate var withSchema: ObjectName {
    guard schema.isEmpty, let place = name.range(of: "__"), place.lowerBound > name.startIndex else { return self }
    return ObjectName(schema: String(name[..<place.lowerBound]), name: String(name[place.upperBound...]))
  }
}
