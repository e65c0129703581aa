extension CommandGrammar {
  /// Locks, statistics, space, files.
  static let maintenanceCommands = """
    lockmode: ACCESS SHARE | ROW SHARE | ROW EXCLUSIVE | SHARE UPDATE EXCLUSIVE | SHARE ROW EXCLUSIVE | SHARE | EXCLUSIVE | ACCESS EXCLUSIVE
    relation: [ONLY] name [*]
    LOCK [TABLE] relation,... [IN lockmode MODE] [NOWAIT]
    switch: {ANALYZE | FULL | ident} [value]
    switches: ( switch,... )
    measured: name [( ident,... )]
    ANALYZE [switches | VERBOSE] [measured,...]
    ANALYSE [switches | VERBOSE] [measured,...]
    VACUUM [switches | {FULL | FREEZE | VERBOSE | ANALYZE | ANALYSE}...] [measured,...] [INTO expression]
    REINDEX [switches] [{INDEX | TABLE | SCHEMA | DATABASE | SYSTEM} [CONCURRENTLY] [name] | name]
    CLUSTER [switches | VERBOSE] [name [USING name | ON name]]
    CHECKPOINT
    REFRESH MATERIALIZED VIEW [CONCURRENTLY] target [WITH [NO] DATA]
    LIST path [property...]
    LS path [property...]
    REMOVE path [property...]
    RM path [property...]
    PUT path path [property...]
    GET path path [property...]
    COPY FILES INTO path FROM {( query ) | path} [FILES = ( string,... )] [property...]
    EXECUTE TASK name [USING CONFIG = string | RETRY LAST | RETRY GRAPH RUN GROUP string]
    EXECUTE ALERT name
    EXECUTE NOTEBOOK PROJECT name [property...]
    EXECUTE NOTEBOOK name ( [expression,...] )
    EXECUTE DBT PROJECT name [property...]
    EXECUTE JOB SERVICE {property | IN COMPUTE POOL name | specification | tags}...
    EXECUTE ident [( expression,... )]
    """

  /// ALTER of routines: what they are called with, and what is done.
  static let routineCommands = """
    routineoption: CALLED ON NULL INPUT | RETURNS NULL ON NULL INPUT | STRICT | IMMUTABLE | STABLE | VOLATILE | [NOT] LEAKPROOF
     | [EXTERNAL] SECURITY {INVOKER | DEFINER} | PARALLEL ident | COST number | ROWS number | SUPPORT name | RESET {ALL | key}
     | SET setting
    routinechange: rename | owner | move | [NO] DEPENDS ON EXTENSION ident | EXECUTE AS {OWNER | CALLER | RESTRICTED CALLER} | SET SECURE
     | UNSET SECURE | SET tags | SET property [option...] | unset | routineoption... [RESTRICT]
    ALTER {FUNCTION | PROCEDURE | ROUTINE} [exists] target [arguments] routinechange
    ALTER AGGREGATE target arguments {rename | owner | move}
    CREATE EXTERNAL FUNCTION [absent] target arguments RETURNS type [NOT NULL | NULL]
     [{CALLED ON NULL INPUT | RETURNS NULL ON NULL INPUT | STRICT | VOLATILE | IMMUTABLE}...] property... AS string
    CREATE DATA METRIC FUNCTION [absent] target ( {ident TABLE ( {ident type},... )},... ) RETURNS type [NOT NULL | NULL] [LANGUAGE SQL] [property...]
     AS body
    ALTER DATA METRIC FUNCTION [exists] target arguments adjust
    """
}
