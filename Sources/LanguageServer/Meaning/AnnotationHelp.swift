/// What the annotations are for: the manual's page, as hovers and completions show it.
enum AnnotationHelp {
  struct Clause {
    let word: String
    let form: String
    let standsOn: String
    let meaning: String

    var markdown: String { "```sql\n--@ \(form)\n```\n\n\(meaning)\n\nStands on \(standsOn)." }
  }

  static let clauses: [Clause] = [
    Clause(
      word: "dialect", form: "dialect snowflake | postgres", standsOn: "the file, before its first statement",
      meaning: "The language that the file is written in."),
    Clause(
      word: "transform", form: "transform", standsOn: "a procedure",
      meaning: "A unit that is run, one transaction as a whole. What it reads and writes is found in its body."),
    Clause(
      word: "reads", form: "reads TABLE [as airbyte] [after TRANSFORM]", standsOn: "a procedure",
      meaning: "A table that it depends on. `as airbyte` knows the loader's columns and gives rules `airbyte_changes`."),
    Clause(
      word: "watermark", form: "watermark (COLUMN) [lag DURATION]", standsOn: "a procedure",
      meaning: "Reads only what is newer than the stored mark, which moves in the same transaction as the data."),
    Clause(
      word: "unique", form: "unique (COLUMNS) keep latest by (EXPRESSION) | keep any else reject | discard", standsOn: "a load",
      meaning: "One row for each key; the others are refused or left out."),
    Clause(
      word: "refers", form: "refers (COLUMNS) to TABLE (COLUMNS) [weight N] [else keep | reject | fail]", standsOn: "a load",
      meaning: "The row that these columns point to must be there."),
    Clause(
      word: "quality",
      form: "quality NAME expect (CONDITION) [as required | type | business] [when (CONDITION)] [weight N] "
        + "[else keep | reject | fail] [nulls pass] [message 'TEXT']",
      standsOn: "a load", meaning: "What a good row looks like. True passes; false fails, and NULL too unless `nulls pass`."),
    Clause(
      word: "score", form: "score COLUMN [issues COLUMN] accept >= N [flag >= N] else keep | reject into TABLE [keep DURATION]",
      standsOn: "a load", meaning: "The share of the rules that a row passes, by weight, and what becomes of rows below the limit."),
    Clause(
      word: "gate", form: "gate METRIC >= VALUE[%] else warn | fail", standsOn: "a load or a procedure",
      meaning: "A limit for the whole run, checked before the commit: a gate that fails leaves the target as it was."),
    Clause(
      word: "on error", form: "on error CATEGORY | CONDITION | any do log, retry, skip, rollback, raise ['TEXT']",
      standsOn: "a procedure or a block", meaning: "What happens when a statement fails; the most specific clause wins."),
    Clause(
      word: "retry", form: "retry transient | CATEGORY, … up to N times [backoff D to D] [factor N] [no jitter] [within D]",
      standsOn: "a procedure", meaning: "Repeats the whole transaction after errors that a fresh attempt can cure."),
    Clause(
      word: "log", form: "log LEVEL on start | finish | error | statement 'TEMPLATE'", standsOn: "a procedure or a statement",
      meaning: "A line in the log, with the run's figures in braces: `{rows_in}`, `{rows_loaded}`, `{score_mean}`."),
    Clause(
      word: "timeout", form: "timeout DURATION", standsOn: "a procedure or a statement", meaning: "How long it may take."),
    Clause(
      word: "freshness", form: "freshness (COLUMN) warn after D [fail after D]", standsOn: "a table",
      meaning: "How old its newest row may be."),
    Clause(
      word: "schedule", form: "schedule cron 'EXPRESSION' [timezone 'ZONE']", standsOn: "a procedure", meaning: "When it runs."),
    Clause(
      word: "pii", form: "pii KIND [mask hash | partial | redact | null] [visible to ROLE, …]", standsOn: "a column",
      meaning: "Personal data: where it flows, it stays personal until a mask."),
    Clause(
      word: "enrich", form: "enrich COLUMN with embed | sentiment | summary of (EXPRESSION) [where score >= N] [at most N rows]",
      standsOn: "a load", meaning: "A column that a model fills."),
    Clause(
      word: "renamed", form: "renamed from NAME", standsOn: "a table, a column or a procedure",
      meaning: "What it was called before, so that a version keeps its data."),
    Clause(
      word: "only", form: "only TARGET, …", standsOn: "a statement",
      meaning: "For these targets alone. SQL that the file's dialect cannot read stands in `--@+` lines below."),
    Clause(
      word: "allow", form: "allow RULE because 'REASON'", standsOn: "anything",
      meaning: "Silences a finding of that rule here. One that silences nothing is a finding itself."),
    Clause(
      word: "doc", form: "doc 'TEXT'", standsOn: "a table, a view, a column or a procedure", meaning: "What it is, for its readers."),
  ]

  static func clause(_ word: String) -> Clause? { clauses.first { $0.word == word || $0.word.hasPrefix(word + " ") } }

  /// What a gate can measure.
  static let metrics: [(name: String, meaning: String)] = [
    ("rows", "rows that the source query returned"), ("loaded", "rows inserted or changed"), ("rejected", "rows refused"),
    ("duplicates", "rows that lost against another with the same key"), ("flagged", "rows below the flag of the score"),
    ("score_mean", "the mean score of all rows that have one"), ("score_min", "the lowest score"),
    ("change_of_rows", "how many rows more or less than in the last run that succeeded"),
    ("quality.", "the share of rows that pass one rule: quality.NAME"),
  ]

  static let levels = ["trace", "debug", "info", "warn", "error", "fatal"]

  static let categories = [
    "network", "authentication", "configuration", "data_quality", "rate_limit", "timeout", "validation", "business_rule", "infrastructure",
    "unknown",
  ]
}
