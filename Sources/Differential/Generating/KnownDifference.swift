/// A difference that is there by decision and is documented: what both engines say of the pieces of a phrase decides, never words.
public struct KnownDifference: Sendable {
  /// As the summary names it.
  public let name: String
  public let reason: String
  let holds: @Sendable (Evidence) -> Bool

  public static let all = [years, order, constants, nothing, rows, words, patterns, states, ties]

  /// The first that holds.
  static func explaining(_ evidence: Evidence) -> KnownDifference? { all.first { $0.holds(evidence) } }

  private static let years = KnownDifference(
    name: "a year before 1 or after 9999",
    reason: "dates and times are texts of four digits for the year on SQLite, so that they sort; other years are 22008"
  ) { $0.found == .failure("22008") && $0.pieces.contains(where: \.isOfOtherYears) }

  private static let order = KnownDifference(
    name: "the order of operands",
    reason: "no engine says which operand it computes first, or whether it computes both sides of AND, OR, IN and BETWEEN"
  ) { evidence in
    guard let failing = evidence.failingPieces, !evidence.isOfQuery else { return false }
    return evidence.bothFail || failing.contains { $0.orders.contains(.free) }
  }

  private static let constants = KnownDifference(
    name: "constants in a branch that is not taken",
    reason: "PostgreSQL computes what no column is part of while it plans: there it fails, in CASE and COALESCE and beside NULL too"
  ) { evidence in
    evidence.pieces.contains { piece in
      piece.plannedFailure == evidence.expected && piece.targetAnswers.contains(evidence.expected)
        && (piece.orders.contains(.guarded) || evidence.pieces.contains { $0.phrase.order == .guarded } || evidence.hasNull)
    }
  }

  private static let nothing = KnownDifference(
    name: "an argument beside a constant NULL",
    reason: "PostgreSQL makes NULL of a call with a constant NULL and does not compute the other arguments"
  ) { evidence in
    guard evidence.failingPieces != nil, evidence.found.isFailure, !evidence.isOfQuery else { return false }
    return evidence.pieces.contains { piece in
      piece.phrase.hasNull || piece.phrase.isConstant && piece.postgres == .value(nil)
    }
  }

  private static let rows = KnownDifference(
    name: "rows that a query drops later",
    reason: "no engine says whether it computes a value before or after WHERE, LIMIT or a join has dropped its row"
  ) { $0.isOfQuery && $0.failingPieces != nil }

  private static let patterns = KnownDifference(
    name: "a computed pattern that no automaton matches",
    reason:
      "back references and the shortest match are refused where a pattern is written out; where it is computed they are 0A000 on SQLite"
  ) { evidence in
    evidence.found == .failure("0A000")
      && evidence.pieces.contains { piece in
        piece.target == evidence.found && piece.phrase.parts.contains { $0.role == .value(.text) && ($0.isColumn || !$0.parts.isEmpty) }
      }
  }

  private static let states = KnownDifference(
    name: "which SQLSTATE an error has",
    reason:
      "what Snowflake refuses is refused everywhere: on SQLite with the SQLSTATE that Snowflake has for it, on PostgreSQL with its own"
  ) { $0.isCompiled && $0.expected.hasState && $0.found.hasState }

  /// The comparison of queries tells it, by measuring both answers.
  static let ties = KnownDifference(
    name: "equal intervals and documents, and sums of doubles",
    reason:
      "no engine says which of two equal rows comes first, nor in which order it adds doubles: their last eight bits are not compared, "
      + "nor what becomes another number when the rows are stored the other way round"
  ) { _ in false }

  private static let words = KnownDifference(
    name: "which word of a text is no time",
    reason:
      "a text that is no date, time or interval fails everywhere, as 22007, 22008, 22009, 22015 or 22023 by the word where reading ends"
  ) { evidence in
    evidence.pieces.contains { $0.isNoTime && $0.postgres == evidence.expected && $0.target == evidence.found }
  }
}
