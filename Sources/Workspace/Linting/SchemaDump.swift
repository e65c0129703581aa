public import SQLSchema
import SQLSemantics
public import SQLSyntax
import SourceDialects
public import SourceText

/// Definitions as a database tells them: `pg_dump --schema-only`, `GET_DDL('database', …)`, `.schema` of the sqlite3 shell.
public enum SchemaDump {
  /// The tables, indexes and views of a dump, in the dialect that it names (`--@ dialect postgres`) or in this one. What is no definition in it is passed over.
  public static func database(of file: SourceFile, in grammar: Grammar) -> Database {
    let grammar = DialectDeclaration.name(in: file).flatMap(Grammar.named) ?? grammar
    let script = Script(grammar: grammar)
    script.parse(file)
    var builder = DatabaseBuilder()
    builder.add(script, .of(grammar))
    builder.addAlterations(of: script, .of(grammar))
    return builder.alteredDatabase
  }
}
