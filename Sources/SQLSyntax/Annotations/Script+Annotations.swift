import Diagnostics
import SourceText

// What an annotation stands on, and where each clause may stand.

extension Script {
  /// The file for `dialect`; the statement or column that follows, or for a trailing clause the one on its line.
  func carrierIndex(for annotation: Annotation, _ clause: Clause) -> Int {
    if case .only(let only) = clause.content, !tree[only].statement.isNone { return -1 }
    return annotation.isTrailing ? trailingCarrier(before: annotation.nextToken) : carrier(startingAt: annotation.nextToken)
  }

  /// The outermost of those that begin here: they are sorted so that it comes first.
  private func carrier(startingAt token: UInt32) -> Int {
    var low = 0
    var high = carriers.count
    while low < high {
      let middle = (low + high) / 2
      if carriers[middle].first < token { low = middle + 1 } else { high = middle }
    }
    return low < carriers.count && carriers[low].first == token ? low : -1
  }

  /// The innermost that holds the token before the clause, its comma or semicolon left out.
  private func trailingCarrier(before token: UInt32) -> Int {
    var last = Int(token) - 1
    while last > 0, tokens[last].kind == .comma || tokens[last].kind == .semicolon { last -= 1 }
    return carriers.lastIndex { Int($0.first) <= last && last <= Int($0.last) } ?? -1
  }

  // MARK: Places

  /// A clause that stands on nothing, or on something that cannot carry it.
  func misuse(of clause: Clause) -> Diagnostic? {
    guard let place = place(of: clause.content) else { return nil }
    let annotation = annotations[clause.annotation]
    let word = name(clause.word) == "on" ? "on error" : name(clause.word)
    if place == .file {
      return annotation.nextToken == 0 ? nil : refusal("'\(word)' stands before the first statement of its file", annotation)
    }
    guard clause.carrier >= 0 else { return refusal("'\(word)' stands on nothing: it goes above \(place.name)", annotation) }
    return carries(carriers[clause.carrier], place) ? nil : refusal("'\(word)' cannot stand here: it goes above \(place.name)", annotation)
  }

  private func refusal(_ message: String, _ annotation: Annotation) -> Diagnostic {
    Diagnostic("ANN002", .error, message, at: annotation.range)
  }

  private enum Place {
    case file, procedure, load, loadOrProcedure, procedureOrBlock, procedureOrStatement, documented, table, column, statement, anything

    var name: String {
      switch self {
      case .file: "the first statement"
      case .procedure: "CREATE PROCEDURE"
      case .load: "a load: INSERT … SELECT, MERGE, CREATE TABLE AS or UPDATE … FROM"
      case .loadOrProcedure: "a load or CREATE PROCEDURE"
      case .procedureOrBlock: "CREATE PROCEDURE or a block"
      case .procedureOrStatement, .statement: "a statement"
      case .documented: "a table, a view, a column or a procedure"
      case .table: "a table or a view"
      case .column: "a column"
      case .anything: "a statement, a column, a parameter or a handler"
      }
    }
  }

  private func place(of content: Clause.Content) -> Place? {
    switch content {
    case .dialect: .file
    case .transform, .reads, .retry: .procedure
    case .unique, .quality, .score: .load
    case .gate: .loadOrProcedure
    case .onError: .procedureOrBlock
    case .log: .procedureOrStatement
    case .only(let only): tree[only].statement.isNone ? .statement : nil
    case .doc: .documented
    case .allow: .anything
    case .watermark, .schedule: .procedure
    case .refers, .enrich: .load
    case .timeout: .procedureOrStatement
    case .freshness: .table
    case .pii: .column
    case .renamed: .documented
    case .unknown: nil
    }
  }

  private func carries(_ carrier: Carrier, _ place: Place) -> Bool {
    if place == .anything { return true }
    if carrier.kind == .column { return place == .documented || place == .column }
    guard carrier.kind == .statement else { return false }
    let statement = tree[carrier.statement]
    switch place {
    case .procedure: return statement.isProcedure
    case .load: return isLoad(statement)
    case .loadOrProcedure: return statement.isProcedure || isLoad(statement)
    case .procedureOrBlock: return statement.isProcedure || statement.isBlock
    case .documented: return statement.isProcedure || statement.isTableOrView
    case .procedureOrStatement, .statement: return true
    case .table: return statement.isTableOrView
    case .file, .anything, .column: return false
    }
  }

  /// INSERT … SELECT, MERGE, CREATE TABLE AS, UPDATE … FROM
  public func isLoad(_ statement: Statement) -> Bool {
    switch statement {
    case .merge: return true
    case .insert(let insert):
      if case .values = tree[tree[insert].source] { return false }
      return true
    case .createTable(let table): return !tree[table].query.isNone
    case .update(let update): return !tree[update].from.isEmpty
    default: return false
    }
  }
}

extension Statement {
  var isProcedure: Bool {
    if case .createProcedure = self { true } else { false }
  }
  var isBlock: Bool {
    switch self {
    case .block, .anonymous: true
    default: false
    }
  }
  var isTableOrView: Bool {
    switch self {
    case .createTable, .createView: true
    default: false
    }
  }
}
