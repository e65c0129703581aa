public import Procedures
public import SQLSchema
import SQLSemantics

/// The columns that a table of refused rows has behind those of the row itself.
public enum RejectColumns {
  static let names = columns.map(\.name)

  private static let columns = [
    Column(name: "_tc_reason", type: .text, isNullable: false, doc: "Why the row was refused: rule, score or duplicate."),
    Column(name: "_tc_score", type: .decimal(precision: 4, scale: 3), doc: "The row's score, 0 to 1."),
    Column(name: "_tc_issues", type: .json, doc: "The rules that the row failed."),
    Column(name: "_tc_run_id", type: .text, isNullable: false, doc: "The run that refused it."),
    Column(name: "_tc_rejected_at", type: .timestamp(zoned: true), isNullable: false),
    Column(name: "_tc_rule_set", type: .text, isNullable: false, doc: "The hash of the rules that judged it."),
    Column(name: "_tc_identity", type: .text, doc: "The raw row's id."),
    Column(name: "_tc_record", type: .json, doc: "The raw row's document, as it came."),
  ]

  /// The table that a load's refused rows go to.
  public static func table(for load: Load, _ rejects: RejectTable) -> Table {
    let row = load.columns.map { Column(name: $0.name, type: $0.type == .unknown ? .text : $0.type) }
    return Table(
      name: rejects.name, columns: row + columns, doc: "Rows that were not loaded into \(load.target.name). Written by transformc.")
  }

  /// Its index: rows are found by the raw row that they come from.
  public static func index(for rejects: RejectTable) -> Index {
    Index(name: "\(rejects.name.name)_identity", table: rejects.name, columns: ["_tc_identity"], isUnique: false)
  }
}
