// Generated procedures with annotations, in both dialects that have them.

extension CorpusWriter {
  mutating func snowflakeProcedure(number: Int) -> String {
    let target = table()
    return """
      \(procedureAnnotations())CREATE OR REPLACE PROCEDURE core.load_\(number)()
      RETURNS VARCHAR
      LANGUAGE SQL
      AS
      $$
      DECLARE
          loaded NUMBER(18, 0) DEFAULT 0;
      BEGIN
      \(loadAnnotations(of: target))\(load(into: target))
          loaded := SQLROWCOUNT;
          IF (loaded > \(random.below(100))) THEN
      \(update())
          ELSE
      \(delete())
          END IF;
          FOR step IN 1 TO 3 DO
      \(update())
          END FOR;
          RETURN 'loaded ' || loaded;
      EXCEPTION
          WHEN OTHER THEN
              ROLLBACK;
              RAISE;
      END;
      $$;
      """
  }

  mutating func postgresProcedure(number: Int) -> String {
    let target = table()
    return """
      \(procedureAnnotations())CREATE OR REPLACE PROCEDURE core.load_\(number)()
      LANGUAGE plpgsql
      AS $$
      DECLARE
          loaded bigint := 0;
      BEGIN
      \(loadAnnotations(of: target))\(load(into: target))
          GET DIAGNOSTICS loaded = ROW_COUNT;
          IF loaded > \(random.below(100)) THEN
      \(update())
          ELSE
      \(delete())
          END IF;
          FOR step IN 1..3 LOOP
      \(update())
          END LOOP;
          RAISE NOTICE 'loaded % rows', loaded;
      EXCEPTION
          WHEN OTHERS THEN
              RAISE;
      END;
      $$;
      """
  }

  private mutating func procedureAnnotations() -> String {
    """
    --@ transform
    --@ doc 'Loads \(random.pick(CorpusVocabulary.remarks)).'
    --@ retry transient up to \(1 + random.below(9)) times backoff 200 ms to 30 s
    --@ on error any do log, raise
    --@ log info on finish
    --@+ '{rows_in} in: {rows_loaded} loaded, {rows_rejected} rejected'

    """
  }

  private mutating func loadAnnotations(of table: CorpusTable) -> String {
    """
        --@ unique (\(name(.number, of: table))) keep latest by (\(name(.time, of: table))) else reject
        --@ quality present expect (\(name(.text, of: table)) IS NOT NULL) as required else reject
        --@ quality sane expect (\(name(.number, of: table)) BETWEEN 1 AND \(1 + random.below(900))) as business weight 2
        --@ score data_quality_score accept >= 0.8 flag >= 0.6 else reject into stage.rejected
        --@ gate rejected <= \(random.below(50))% else fail

    """
  }

  private mutating func name(_ kind: CorpusColumn.Kind, of table: CorpusTable) -> String { random.pick(table.columns(of: kind)).name }
}
