extension CommandGrammar {
  /// Settings, variables, prepared statements, cursors, notices.
  static let sessionCommands = """
    USE {ROLE name | WAREHOUSE name | DATABASE name | SCHEMA name | SECONDARY ROLES {ALL | NONE | name,...} | CATALOG name | name}
    SET %stages {( ident,... ) = ( expression,... ) | ident = expression}
    characteristics: [SESSION CHARACTERISTICS AS] TRANSACTION {SNAPSHOT string | modes}
    SET characteristics
    SET CONSTRAINTS {ALL | name,...} {DEFERRED | IMMEDIATE}
    SET SESSION AUTHORIZATION {DEFAULT | text}
    SET [SESSION | LOCAL] {SESSION AUTHORIZATION {DEFAULT | text} | ROLE [TO | =] {NONE | text} | NAMES [DEFAULT | string] | XML OPTION {DOCUMENT | CONTENT}
     | CATALOG string | SCHEMA string | characteristics | setting}
    RESET {ALL | TIME ZONE | TRANSACTION ISOLATION LEVEL | SESSION AUTHORIZATION | key}
    UNSET {( ident,... ) | ident}
    SHOW %settings {ALL | TIME ZONE | TRANSACTION ISOLATION LEVEL | SESSION AUTHORIZATION | key} [INTO expression]
    EXPLAIN [QUERY PLAN | USING {TABULAR | JSON | TEXT} | switches | {ANALYZE | ANALYSE | VERBOSE}...] statement
    LISTEN ident
    UNLISTEN {* | ident}
    NOTIFY ident [, string]
    PREPARE TRANSACTION string
    PREPARE ident [( type,... )] AS statement
    DEALLOCATE [PREPARE] {ALL | ident}
    DECLARE ident [{BINARY | INSENSITIVE | ASENSITIVE | SCROLL | NO SCROLL}...] CURSOR [{WITH | WITHOUT} HOLD] FOR query
    distance: NEXT | PRIOR | FIRST | LAST | {ABSOLUTE | RELATIVE} number | number | ALL | {FORWARD | BACKWARD} [number | ALL]
    FETCH {distance [FROM | IN] ident | {FROM | IN} ident | ident}
    MOVE {distance [FROM | IN] ident | {FROM | IN} ident | ident}
    CLOSE {ALL | ident}
    DISCARD {ALL | PLANS | SEQUENCES | TEMPORARY | TEMP}
    LOAD string
    pragmavalue: word | constant
    PRAGMA name [= pragmavalue | ( pragmavalue )]
    ATTACH [DATABASE] expression AS expression [KEY expression]
    DETACH [DATABASE] expression
    """

  /// The beginnings and ends of transactions that are more than BEGIN, COMMIT or ROLLBACK.
  static let transactionCommands = """
    mode: ISOLATION LEVEL {SERIALIZABLE | REPEATABLE READ | READ COMMITTED | READ UNCOMMITTED} | READ ONLY | READ WRITE | [NOT] DEFERRABLE
    modes: {mode [,]}...
    chain: AND [NO] CHAIN
    BEGIN [DEFERRED | IMMEDIATE | EXCLUSIVE | CONCURRENT] [TRANSACTION | WORK] [modes | NAME ident | %lenient text]
    START TRANSACTION [modes | NAME ident]
    finished: [TRANSACTION | WORK] [chain | %lenient text]
    COMMIT {PREPARED string | finished}
    END finished
    ROLLBACK {PREPARED string | [TRANSACTION | WORK] [undone | chain | %lenient ident [undone]]}
    undone: TO [SAVEPOINT] text
    ABORT [TRANSACTION | WORK] [chain]
    SAVEPOINT text
    RELEASE [SAVEPOINT] text
    """
}
