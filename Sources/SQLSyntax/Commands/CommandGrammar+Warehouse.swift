extension CommandGrammar {
  /// Warehouses, stages, streams, tasks, integrations, groups.
  static let warehouseObjects = """
    CREATE WAREHOUSE [absent] target [WITH] [option...]
    CREATE {STAGE | FILE FORMAT} [absent] target [clone] [option...]
    CREATE PIPE [absent] target [option...] AS statement
    source: {EXTERNAL TABLE | DYNAMIC TABLE | EVENT TABLE | ICEBERG TABLE | DIRECTORY TABLE | TABLE | VIEW | STAGE} name
    CREATE STREAM [absent] target [tags] [COPY GRANTS] {clone | ON source [moment] [option...]}
    taskoption: AFTER name,... | WHEN expression | EXECUTE AS {USER name | OWNER | CALLER} | option
    CREATE TASK [absent] target {clone | [taskoption...] AS statement}
    ALTER TASK [exists] target {RESUME | SUSPEND | REMOVE AFTER name,... | ADD AFTER name,... | REMOVE WHEN | MODIFY AS statement
     | MODIFY WHEN expression | adjust}
    CREATE ALERT [absent] target {clone | [option...] IF ( EXISTS ( rows ) ) THEN statement}
    ALTER ALERT [exists] target {RESUME | SUSPEND | MODIFY CONDITION EXISTS ( rows ) | MODIFY ACTION statement | adjust}
    CREATE {API | CATALOG | NOTIFICATION | SECURITY | STORAGE | EXTERNAL ACCESS} INTEGRATION [absent] target options
    ALTER {API | CATALOG | NOTIFICATION | SECURITY | STORAGE | EXTERNAL ACCESS | %stages} INTEGRATION [exists] target
     {REFRESH words | adjust}
    trigger: ON number PERCENT DO {SUSPEND_IMMEDIATE | SUSPEND | NOTIFY}
    CREATE RESOURCE MONITOR [absent] target [WITH] [option...] [TRIGGERS trigger...]
    ALTER RESOURCE MONITOR [exists] target [SET] [options] [TRIGGERS trigger...]
    CREATE {REPLICATION | FAILOVER} GROUP [absent] target {AS REPLICA OF name | groupoption...}
    groupoption: IGNORE EDITION CHECK | {OBJECT_TYPES | ALLOWED_DATABASES | ALLOWED_SHARES | ALLOWED_INTEGRATION_TYPES | ALLOWED_ACCOUNTS
     | ALLOWED_EXTERNAL_VOLUMES} = {kinds | INTEGRATIONS | name},... | option
    ALTER {REPLICATION | FAILOVER} GROUP [exists] target {SET groupoption... | {ADD | REMOVE} name,... {TO | FROM} word [IGNORE EDITION CHECK]
     | MOVE {DATABASES | SHARES} name,... TO {REPLICATION | FAILOVER} GROUP name | REFRESH | PRIMARY | SUSPEND [IMMEDIATE] | RESUME | adjust}
    CREATE SHARE [absent] target [option...]
    ALTER SHARE [exists] target {{ADD | REMOVE} {ACCOUNTS | ACCOUNT} = name,... [property...] | adjust}
    CREATE [MANAGED | ORGANIZATION] ACCOUNT target options
    accountchange: {SET | UNSET} {RESOURCE_MONITOR = name | {AUTHENTICATION | FEATURE | PACKAGES | PASSWORD | SESSION | NETWORK} POLICY [name]
     [FOR ALL PERSON USERS | FOR ALL SERVICE USERS] [FORCE]} | {ADD | REMOVE | DROP} {ORGANIZATION USER GROUP name | words}
     | DROP OLD [ORGANIZATION] URL | SUSPEND | RESUME | rename [option...]
    ALTER [ORGANIZATION] ACCOUNT {accountchange | adjust | target {accountchange | adjust}}
    ALTER SESSION {SET options | UNSET word,...}
    CREATE CONNECTION [absent] target [AS REPLICA OF name] [option...]
    ALTER CONNECTION [exists] target {{ENABLE | DISABLE} {FAILOVER | REPLICATION} [TO ACCOUNTS name,...] [IGNORE EDITION CHECK] | PRIMARY | adjust}
    CREATE EXTERNAL VOLUME [absent] target options
    ALTER EXTERNAL VOLUME [exists] target {ADD options | REMOVE words string | UPDATE words | adjust}
    """

  /// Policies, rules, secrets, tags.
  static let policyObjects = """
    policyparameter: ident type
    policybody: AS ( [policyparameter,...] ) RETURNS type -> {body} [option...]
    CREATE {MASKING | ROW ACCESS | AGGREGATION | PROJECTION | JOIN | PRIVACY | STORAGE LIFECYCLE} POLICY [absent] target policybody
    CREATE {SESSION | PASSWORD | NETWORK | AUTHENTICATION | PACKAGES | FEATURE | BACKUP | SNAPSHOT | CONNECTION} POLICY [absent] target [WITH]
     [LANGUAGE PYTHON] [option...]
    policychange: SET BODY -> body | {ADD | REMOVE} options | adjust
    ALTER {MASKING | ROW ACCESS | AGGREGATION | PROJECTION | JOIN | PRIVACY | STORAGE LIFECYCLE | SESSION | PASSWORD | NETWORK | AUTHENTICATION
     | PACKAGES | FEATURE | BACKUP | SNAPSHOT | CONNECTION} POLICY [exists] target policychange
    CREATE NETWORK RULE [absent] target options
    CREATE SECRET [absent] target options
    tagvalues: ALLOWED_VALUES string,... | PROPAGATE = ident | ON_CONFLICT = {string | ident}
    CREATE TAG [absent] target [{tagvalues | option}...]
    tagchange: {ADD | DROP} tagvalues | SET {MASKING POLICY name},... [FORCE] | UNSET {MASKING POLICY name},... | UNSET ALLOWED_VALUES
     | SET tagvalues | adjust
    ALTER TAG [exists] target tagchange
    CREATE {BACKUP | SNAPSHOT} SET [absent] target FOR kind name [WITH {BACKUP | SNAPSHOT} POLICY name] [option...]
    CREATE CONTACT [absent] target options
    """

  /// What runs inside: services, applications, models.
  static let applicationObjects = """
    specification: FROM {SPECIFICATION_FILE | SPECIFICATION_TEMPLATE_FILE} = string | FROM {SPECIFICATION | SPECIFICATION_TEMPLATE} string | FROM path [property...] | FROM SPECIFICATION property
     | {USING} ( {ident => constant},... )
    CREATE SERVICE [absent] target {IN COMPUTE POOL name | specification | option}...
    ALTER SERVICE [exists] target {SUSPEND | RESUME | specification... | RESTORE words | adjust}
    CREATE AGENT [absent] target {FROM SPECIFICATION string | option}...
    ALTER AGENT [exists] target {MODIFY LIVE VERSION SET SPECIFICATION = string | adjust}
    class: SNOWFLAKE . ident . ident
    constructed: ident => expression | expression
    CREATE class [absent] target ( [constructed,...] ) [option...]
    DROP class [exists] target
    SHOW %stages class [INSTANCES] [showtail...]
    CREATE COMPUTE POOL [absent] target [FOR APPLICATION name] options
    ALTER COMPUTE POOL [exists] target {SUSPEND | RESUME | STOP ALL | adjust}
    CREATE IMAGE REPOSITORY [absent] target [option...]
    CREATE GIT REPOSITORY [absent] target options
    ALTER GIT REPOSITORY [exists] target {FETCH | adjust}
    CREATE {NOTEBOOK | STREAMLIT | DBT PROJECT | WORKSPACE} [absent] target [FROM path] [option...]
    liveversion: ADD [LIVE] VERSION [ident] [FROM {LAST | path}] [option...] | COMMIT [property...] | PUSH [property...] | ABORT | PULL
     | {ADD | DROP} VERSION ident
    ALTER {NOTEBOOK | STREAMLIT | DBT PROJECT | WORKSPACE} [exists] target {liveversion | adjust}
    CREATE APPLICATION PACKAGE [absent] target [option...]
    CREATE APPLICATION ROLE [absent] target [option...]
    CREATE APPLICATION [absent] target FROM {APPLICATION PACKAGE name | LISTING text | words} [USING {VERSION ident [PATCH number] | path | words}]
     [option...]
    directive: DEFAULT RELEASE DIRECTIVE | RELEASE DIRECTIVE ident
    releasechange: {ADD | REGISTER} VERSION [ident] USING path [option...] | ADD PATCH [number] FOR VERSION [ident] USING path [option...]
     | MODIFY RELEASE CHANNEL {DEFAULT | ident} channelchange
    channelchange: {SET | MODIFY} directive [option...] | UNSET RELEASE DIRECTIVE ident | {ADD | DROP} VERSION ident
     | {SET | ADD | REMOVE} option... | UNSET ACCOUNTS
    applicationchange: releasechange | UPGRADE [USING {VERSION ident [PATCH number] | path}] | {ADD | DROP | REGISTER | DEREGISTER | MODIFY} {VERSION | PATCH | RELEASE}
     [words] [number] [USING path | FOR VERSION ident | option...] | SET {DEFAULT RELEASE DIRECTIVE | RELEASE DIRECTIVE ident} property...
     | SET REFERENCES words | {APPROVE | DECLINE} SPECIFICATION name words | adjust
    ALTER APPLICATION [PACKAGE] [exists] target applicationchange
    CREATE CORTEX SEARCH SERVICE [absent] target ON ident [PRIMARY KEY ( ident,... )] [ATTRIBUTES ident,...] options AS query
    ALTER CORTEX SEARCH SERVICE [exists] target {{SUSPEND | RESUME} [INDEXING | SERVING] | REFRESH | adjust}
    CREATE MODEL [absent] target [WITH VERSION ident] FROM {MODEL name [VERSION ident] | path} [option...]
    ALTER MODEL [exists] target {ADD VERSION ident FROM {MODEL name [VERSION ident] | path} [option...] | DROP VERSION ident
     | VERSION ident {SET ALIAS = ident | UNSET ALIAS} | MODIFY VERSION ident SET options | adjust}
    semanticmodifier: PRIVATE | PUBLIC
    semanticexpression: [semanticmodifier] name [NON ADDITIVE BY ( words )] AS expression [semanticend...]
    semanticend: WITH SYNONYMS [=] ( string,... ) | COMMENT = string | [WITH] TAG ( {name = string},... ) | WITH CORTEX SEARCH SERVICE name
    semantictable: name [AS name] [PRIMARY KEY ( ident,... )] [{UNIQUE ( ident,... )}...] [semanticend...]
    relationship: [ident AS] name ( ident,... ) REFERENCES name [( ident,... )]
    CREATE SEMANTIC VIEW [absent] target TABLES ( semantictable,... ) [RELATIONSHIPS ( relationship,... )] [FACTS ( semanticexpression,... )]
     [DIMENSIONS ( semanticexpression,... )] [METRICS ( semanticexpression,... )] [AI_SQL_GENERATION string] [AI_QUESTION_CATEGORIZATION string]
     [option...] [COPY GRANTS]
    CREATE [EXTERNAL | ORGANIZATION] LISTING [absent] target [{SHARE | APPLICATION PACKAGE} name] AS string [option...]
    ALTER LISTING [exists] target {PUBLISH | UNPUBLISH | REVIEW | AS string [option...] | ADD VERSION words | adjust}
    """

  /// ALTER of what has no actions of its own, and the end of things.
  static let alterations = """
    ALTER WAREHOUSE [exists] {RESUME [IF SUSPENDED] | SUSPEND | ABORT ALL QUERIES | adjust
     | target {RESUME [IF SUSPENDED] | SUSPEND | ABORT ALL QUERIES | {ADD | DROP} TABLES ( name,... ) | adjust}}
    ALTER PIPE [exists] target {REFRESH [property...] | adjust}
    ALTER STAGE [exists] target {REFRESH [property...] | adjust}
    ALTER STREAM [exists] target {adjust}
    ALTER {FILE FORMAT | NETWORK RULE | SECRET | IMAGE REPOSITORY | SEMANTIC VIEW | CONTACT | APPLICATION ROLE | MODEL MONITOR
     | BACKUP SET | SNAPSHOT SET} [exists] target adjust
    DROP kind [exists] dropped,... [ON name] [CASCADE | RESTRICT | FORCE | [WITH] ( FORCE )]
    dropped: target [arguments]
    UNDROP kind target [arguments] [RENAME TO name]
    """

  /// SHOW and DESCRIBE.
  static let showCommands = """
    showtail: LIKE string | IN {ACCOUNT | DATABASE | SCHEMA | TABLE} {STARTS WITH string | LIMIT number [FROM string]} | {IN | ON | OF | TO} {FAILOVER GROUP name | kind name [arguments] | ACCOUNT | DATABASE | SCHEMA | TABLE | path | name}
     | FOR {kind name | ACCOUNT | name} | STARTS WITH string | LIMIT number [FROM string] | WITH PRIVILEGES word,... | VERSIONS words
    SHOW %stages [TERSE] [ALL | FUTURE] kinds [HISTORY] [showtail...]
    SHOW %stages {VERSIONS | SERVICE CONTAINERS | SERVICE INSTANCES | SERVICE LOGS | AVAILABLE LISTINGS | ROLES | FUTURE GRANTS
     | TELEMETRY EVENT DEFINITIONS | RELEASE DIRECTIVES | RELEASE CHANNELS | PRIVILEGES | REFERENCES | SPECIFICATIONS | CONFIGURATIONS}
     [showtail...]
    described: {FUNCTION | PROCEDURE | AGGREGATE} signature | {RESULT | QUERY} {string | expression} | STAGE {path | name} | kind name
     [property...] | path | name
    DESCRIBE described
    DESC described
    """
}
