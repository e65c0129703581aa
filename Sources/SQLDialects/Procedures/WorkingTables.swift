/// The temporary tables of a load: `tc_source` holds its rows, `tc_verdict` what becomes of them, one row a mask.
/// Where there is no MERGE with all its branches, `tc_choice` says which of them takes each row.
struct WorkingTables {
  let source: String
  let verdict: String
  let choice: String

  /// The first load of a procedure has the plain names.
  init(_ number: Int, named: (String) -> String) {
    let suffix = number == 1 ? "" : "_\(number)"
    source = named("tc_source\(suffix)")
    verdict = named("tc_verdict\(suffix)")
    choice = named("tc_choice\(suffix)")
  }
}
