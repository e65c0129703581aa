import SQLSemantics
import SQLSyntax
import SourceText

/// The clauses that stand on one statement, column, parameter or handler.
///
///     --@ unique (id) keep any else reject
///     --@ gate rejected <= 5% else fail
///     MERGE INTO …
struct ClauseSite {
  let carrier: Carrier
  var clauses: [Clause]

  var statement: StatementID { carrier.statement }
}

extension Script {
  /// The places on which clauses stand, in the order of the text. Scripts without annotations have none.
  var clauseSites: [ClauseSite] {
    var sites: [ClauseSite] = []
    var numbers: [Int: Int] = [:]
    for index in clauses.indices where clauses[index].carrier >= 0 {
      let clause = clauses[index]
      if let number = numbers[clause.carrier] {
        sites[number].clauses.append(clause)
      } else {
        numbers[clause.carrier] = sites.count
        sites.append(ClauseSite(carrier: carriers[clause.carrier], clauses: [clause]))
      }
    }
    return sites
  }

  /// Where a clause stands: its first word.
  func range(_ clause: Clause) -> SourceRange { range(clause.word) }

  /// Whether a site's statement is a procedure.
  func isProcedure(_ site: ClauseSite) -> Bool {
    guard !site.statement.isNone, case .createProcedure = tree[site.statement] else { return false }
    return true
  }

  /// A duration in milliseconds; nil where its number is none.
  func milliseconds(_ duration: DurationText) -> Double? {
    guard !duration.isNone, let number = Double(text(duration.number)) else { return nil }
    switch name(duration.unit) {
    case "ms": return number
    case "s", "second", "seconds": return number * 1000
    case "minute", "minutes": return number * 60_000
    case "hour", "hours": return number * 3_600_000
    default: return number * 86_400_000
    }
  }

  /// `200 ms`
  func written(_ duration: DurationText) -> String { text(duration.number) + " " + text(duration.unit) }

  func range(_ duration: DurationText) -> SourceRange { range(duration.number).joined(with: range(duration.unit)) }
}

extension LintContext {
  /// The body of a procedure on which clauses stand.
  func body(of site: ClauseSite) -> Body? { bodies.first { $0.owner == site.statement } }
}
