public import SQLSchema

/// The tables in which runs are kept. A project may declare them itself, with more columns; otherwise they are made
/// as they stand here.
public enum RunTables {
  public static func all(schema: String) -> [Table] {
    [run(schema), step(schema), quality(schema), log(schema), error(schema), sample(schema), variable(schema)]
  }

  private static let figures = ["rows_in", "rows_loaded", "rows_unchanged", "rows_rejected", "rows_duplicate", "rows_flagged"]
  private static let scores = ["score_mean", "score_min"]

  private static func count(_ name: String) -> Column { Column(name: name, type: .integer) }
  private static func text(_ name: String, required: Bool = false) -> Column { Column(name: name, type: .text, isNullable: !required) }
  private static func required(_ name: String, _ type: SQLType) -> Column { Column(name: name, type: type, isNullable: false) }
  private static let time = SQLType.timestamp(zoned: true)
  private static var figureColumns: [Column] {
    figures.map(count) + scores.map { Column(name: $0, type: .decimal(precision: 4, scale: 3)) }
  }

  private static func child(_ schema: String, _ name: String, _ columns: [Column], doc: String) -> Table {
    Table(
      name: ObjectName(schema: schema, name: name), columns: [text("run_id", required: true), required("seq", .integer)] + columns,
      primaryKey: ["run_id", "seq"], doc: doc)
  }

  private static func run(_ schema: String) -> Table {
    let columns =
      [
        text("run_id", required: true), text("transform", required: true), text("rule_set", required: true),
        text("environment", required: true), required("attempt", .integer), text("status", required: true), required("started_at", time),
        Column(name: "finished_at", type: time),
      ] + figureColumns + ["result", "error_category", "error_code", "error_text"].map { text($0) }
    return Table(
      name: ObjectName(schema: schema, name: "transform_run"), columns: columns, primaryKey: ["run_id"], doc: "Runs of transforms.")
  }

  private static func step(_ schema: String) -> Table {
    child(schema, "transform_step", [text("name", required: true)] + figureColumns + [count("duration_ms")], doc: "The loads of a run.")
  }

  private static func quality(_ schema: String) -> Table {
    child(
      schema, "quality_result",
      [
        text("step", required: true), text("kind", required: true), text("name", required: true), text("dimension"), count("weight"),
        count("applicable"), count("failed"), Column(name: "value", type: .decimal(precision: 18, scale: 3)), text("bound"),
        text("outcome"),
      ], doc: "What each rule and gate of a run found.")
  }

  private static func log(_ schema: String) -> Table {
    child(
      schema, "transform_log",
      [required("logged_at", time), text("level", required: true), text("event", required: true), text("message", required: true)],
      doc: "What runs said.")
  }

  private static func error(_ schema: String) -> Table {
    child(
      schema, "transform_error",
      [required("raised_at", time), text("category", required: true), text("code", required: true), text("message", required: true)],
      doc: "The errors of runs.")
  }

  private static func sample(_ schema: String) -> Table {
    child(
      schema, "rejected_sample", [text("step", required: true), text("reason", required: true), Column(name: "record", type: .json)],
      doc: "Up to a hundred refused rows of a run: they outlive a rollback.")
  }

  private static func variable(_ schema: String) -> Table {
    Table(
      name: ObjectName(schema: schema, name: "transform_variable"), columns: [text("name", required: true), text("value", required: true)],
      primaryKey: ["name"], doc: "The project's variables, as apply writes them for its environment.")
  }
}
