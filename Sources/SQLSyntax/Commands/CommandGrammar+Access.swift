extension CommandGrammar {
  /// Who may do what.
  static let accessCommands = """
    several: ALL | CALLER | INHERITED | APPLY | APPLYBUDGET | ATTACH | BIND | CANCEL | CREATE | EVOLVE | EXECUTE | IMPORT | IMPORTED | MANAGE
     | MODIFY | MONITOR | OVERRIDE | PURCHASE | READ | RESOLVE | ADD | AUDIT | VIEW | USE | ALTER | DATABASE | ROLE | APPLICATION
     | SERVICE | SELECT | REFERENCES | UPDATE | INSERT | DELETE | TRUNCATE | USAGE | WRITE
    granted: {%stages several [words] | ALL PRIVILEGES | ALTER SYSTEM | ALL | SELECT | REFERENCES | CREATE | UPDATE | INSERT | DELETE | name}
     [( ident,... )]
    grantable: {ALL | FUTURE} {PRIVILEGES IN | kinds IN} {SCHEMA | DATABASE | APPLICATION PACKAGE | APPLICATION | ACCOUNT} [name,...]
     | {FUNCTION | PROCEDURE | ROUTINE} signature,... | LARGE OBJECT number,... | kind name,... | ACCOUNT | name,...
    grantee: {APPLICATION ROLE | APPLICATION PACKAGE | DATABASE ROLE | SERVICE ROLE | ROLE | USER | GROUP | SHARE | APPLICATION | CLASS} role
     | [GROUP] role
    granttail: WITH GRANT OPTION | WITH {{ADMIN | INHERIT | SET} {OPTION | TRUE | FALSE}},... | GRANTED BY role | {COPY | REVOKE} CURRENT GRANTS
    GRANT granted,... [ON grantable] TO grantee,... [granttail...]
    REVOKE [GRANT OPTION FOR | {ADMIN | INHERIT | SET} OPTION FOR] granted,... [ON grantable] FROM grantee,... [GRANTED BY role]
     [CASCADE | RESTRICT]
    plural: TABLES | SEQUENCES | FUNCTIONS | ROUTINES | TYPES | SCHEMAS
    defaults: GRANT granted,... ON plural TO grantee,... [WITH GRANT OPTION]
     | REVOKE [GRANT OPTION FOR] granted,... ON plural FROM grantee,... [CASCADE | RESTRICT]
    ALTER DEFAULT PRIVILEGES [{FOR {ROLE | USER} role,... | IN SCHEMA name,...}...] defaults
    REASSIGN OWNED BY role,... TO role
    SECURITY LABEL [FOR text] ON labelled IS {string | NULL}
    labelled: LARGE OBJECT number | {AGGREGATE | FUNCTION | PROCEDURE | ROUTINE} signature | kind name
    roleoption: {SUPERUSER | NOSUPERUSER | CREATEDB | NOCREATEDB | CREATEROLE | NOCREATEROLE | CREATEUSER | NOCREATEUSER | INHERIT | NOINHERIT
     | LOGIN | NOLOGIN | REPLICATION | NOREPLICATION | BYPASSRLS | NOBYPASSRLS} | CONNECTION LIMIT number
     | [ENCRYPTED | UNENCRYPTED] PASSWORD {string | NULL} | VALID UNTIL string | {IN ROLE | IN GROUP | ROLE | ADMIN | USER} role,...
     | SYSID number | tags | property [,]
    CREATE {ROLE | USER | GROUP} [absent] target [WITH] [roleoption...]
    rolechange: SET POLICY name | {SET | UNSET} {AUTHENTICATION | PASSWORD | SESSION | NETWORK} POLICY [name] [FORCE]
     | SET {tags | contacts} | {ADD | DROP} USER role,... | {ADD | REMOVE} DELEGATED AUTHORIZATION words | RESET PASSWORD | ABORT ALL QUERIES
     | {ADD | MODIFY | ROTATE | REMOVE} {PROGRAMMATIC ACCESS TOKEN | PAT} ident [{SET | RENAME TO} [ident]] [options]
     | REMOVE MFA METHOD ident | ENROLL MFA | SET property [option...] | [IN DATABASE name] {SET setting | RESET {ALL | key}} | rename | unset
     | [WITH] roleoption...
    ALTER {ROLE | USER | GROUP} [exists] {ALL | CURRENT_USER | CURRENT_ROLE | target | %stages} rolechange
    CREATE POLICY target ON name [AS {PERMISSIVE | RESTRICTIVE}] [FOR {ALL | SELECT | INSERT | UPDATE | DELETE}] [TO role,...] [USING ( expression )]
     [WITH CHECK ( expression )]
    ALTER POLICY [exists] target ON name {rename | [TO role,...] [USING ( expression )] [WITH CHECK ( expression )]}
    """
}
