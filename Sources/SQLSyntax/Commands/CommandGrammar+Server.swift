extension CommandGrammar {
  /// The server's databases, replication, foreign data.
  static let serverObjects = """
    dboption: {CONNECTION LIMIT | ident} [=] value
    CREATE %stages DATABASE ROLE [absent] target [options]
    CREATE DATABASE [absent] target [clone] [FROM SHARE name | FROM LISTING text | AS REPLICA OF name] [WITH] [{option | dboption}...]
    catalogchange: {ENABLE | DISABLE} {REPLICATION | FAILOVER} [TO ACCOUNTS name,...] [IGNORE EDITION CHECK] | REFRESH [COLLATION VERSION] | PRIMARY
     | rename | owner | SWAP WITH name | SET TABLESPACE ident | SET {tags | contacts} | SET property [option...] | SET setting | RESET {ALL | key}
     | unset | [WITH] dboption...
    ALTER %stages DATABASE ROLE [exists] target adjust
    ALTER DATABASE [exists] target catalogchange
    CREATE TABLESPACE target [OWNER role] LOCATION string [WITH defs]
    ALTER TABLESPACE target {rename | owner | {SET | RESET} defs}
    ALTER SYSTEM {SET key {TO | =} value,... | RESET {ALL | key}}
    ALTER LARGE OBJECT number owner
    marked: TABLES IN SCHEMA {CURRENT_SCHEMA | ident} | TABLE publishedtable
    published: marked | publishedtable
    publishedtable: {ONLY ( name ) | relation} [( ident,... )] [WHERE ( expression )]
    CREATE PUBLICATION target [FOR {ALL TABLES | marked [, published,...]}] [WITH defs]
    ALTER PUBLICATION target {{ADD | DROP} marked [, published,...] | SET defs | SET marked [, published,...] | rename | owner}
    CREATE SUBSCRIPTION target CONNECTION string PUBLICATION ident,... [WITH defs]
    ALTER SUBSCRIPTION target {CONNECTION string | {SET | ADD | DROP} PUBLICATION ident,... [WITH defs] | REFRESH PUBLICATION [WITH defs]
     | REFRESH SEQUENCES | ENABLE | DISABLE | SET defs | SKIP defs | rename | owner}
    CREATE SERVER [absent] target [TYPE string] [VERSION string] FOREIGN DATA WRAPPER name [fdwoptions]
    ALTER SERVER target {rename | owner | VERSION {string | NULL} [fdwoptions] | fdwoptions}
    fdwfunction: {HANDLER | VALIDATOR} name | NO {HANDLER | VALIDATOR}
    CREATE FOREIGN DATA WRAPPER target [fdwfunction...] [fdwoptions]
    ALTER FOREIGN DATA WRAPPER target {rename | owner | fdwfunction... [fdwoptions] | fdwoptions}
    mapped: USER | PUBLIC | role
    CREATE USER MAPPING [absent] FOR mapped SERVER name [fdwoptions]
    ALTER USER MAPPING FOR mapped SERVER name fdwoptions
    IMPORT FOREIGN SCHEMA name [{LIMIT TO | EXCEPT} ( name,... )] FROM SERVER name INTO name [fdwoptions]
    """

  /// What extends the server: operators, casts, languages, text search.
  static let extensionObjects = """
    extensionoption: SCHEMA ident | VERSION text | FROM text | CASCADE
    CREATE EXTENSION [absent] target [WITH] [extensionoption...]
    casted: ( type AS type )
    sides: ( {NONE | type} [, {NONE | type}] )
    member: CAST casted | TRANSFORM FOR type LANGUAGE ident | OPERATOR {CLASS | FAMILY} name USING ident | OPERATOR operators sides
     | {AGGREGATE | FUNCTION | PROCEDURE | ROUTINE} signature | TYPE type | DOMAIN type | kind name
    ALTER EXTENSION target {UPDATE [TO text] | move | {ADD | DROP} member}
    assigned: word = definition
    CREATE AGGREGATE target {( assigned,... ) | arguments defs}
    CREATE OPERATOR CLASS target [DEFAULT] FOR TYPE type USING ident [FAMILY name] AS classitem,...
    classitem: OPERATOR number operators [sides] [FOR {SEARCH | ORDER BY name}] [RECHECK] | FUNCTION number [( type [, type] )] name arguments
     | STORAGE type
    CREATE OPERATOR FAMILY target USING ident
    CREATE OPERATOR operators defs
    familydrop: {OPERATOR | FUNCTION} number ( type,... )
    ALTER OPERATOR FAMILY target USING ident {ADD classitem,... | DROP familydrop,... | rename | owner | move}
    ALTER OPERATOR CLASS target USING ident {rename | owner | move}
    ALTER OPERATOR operators sides {owner | move | SET defs}
    CREATE CAST casted {WITH FUNCTION signature | WITHOUT FUNCTION | WITH INOUT} [AS {ASSIGNMENT | IMPLICIT}]
    CREATE COLLATION [absent] target {defs | FROM name}
    ALTER COLLATION target {REFRESH VERSION | rename | owner | move}
    CREATE [DEFAULT] CONVERSION target FOR string TO string FROM name
    ALTER CONVERSION target {rename | owner | move}
    CREATE [TRUSTED] [PROCEDURAL] LANGUAGE target [HANDLER name [INLINE name] [VALIDATOR name]]
    ALTER [PROCEDURAL] LANGUAGE target {rename | owner}
    transformpart: {FROM | TO} SQL WITH FUNCTION signature
    CREATE TRANSFORM FOR type LANGUAGE ident ( transformpart,... )
    CREATE ACCESS METHOD target TYPE {INDEX | TABLE} HANDLER name
    CREATE STATISTICS [absent] [target] [( ident,... )] ON expression,... FROM tables
    ALTER STATISTICS [exists] target {SET STATISTICS {number | DEFAULT} | rename | owner | move}
    CREATE TEXT SEARCH {CONFIGURATION | DICTIONARY | PARSER | TEMPLATE} target defs
    mapping: {ADD | ALTER} MAPPING [FOR ident,...] [REPLACE name] WITH name,... | DROP MAPPING [exists] FOR ident,...
    ALTER TEXT SEARCH {CONFIGURATION | DICTIONARY | PARSER | TEMPLATE} target {defs | mapping | rename | owner | move}
    CREATE EVENT TRIGGER target ON ident [WHEN eventfilter [{AND eventfilter}...]] EXECUTE {FUNCTION | PROCEDURE} name ( )
    eventfilter: ident IN ( string,... )
    ALTER EVENT TRIGGER target {ENABLE [REPLICA | ALWAYS] | DISABLE | rename | owner}
    """
}
