/// Values that are the same but for what is the engine's choice: how equal ones are written, and in which order doubles are added.
extension Outcome {
  /// With intervals by their lengths, as they are compared: a month has thirty days, a day twenty-four hours; doubles without their last bits;
  /// documents without zeros at the end of numbers.
  ///
  ///     1 0 0   →   2592000000000      '1 mon'
  ///     0 30 0  →   2592000000000      '30 days'
  func measured(_ kinds: [ColumnKind]) -> Outcome {
    guard case .rows(let rows) = self else { return self }
    return .rows(rows.map { row in row.enumerated().map { $0 < kinds.count ? Self.measured($1, kinds[$0]) : $1 } })
  }

  /// The columns of doubles that hold other values in another answer to the same query.
  func doubles(_ kinds: [ColumnKind], unlike other: Outcome) -> [Int] {
    guard case .rows(let mine) = self, case .rows(let others) = other else { return [] }
    return kinds.indices.filter { column in
      kinds[column] == .double && mine.map { $0[column] }.sorted() != others.map { $0[column] }.sorted()
    }
  }

  func without(_ columns: [Int]) -> Outcome {
    guard case .rows(let rows) = self else { return self }
    return .rows(rows.map { row in row.indices.filter { !columns.contains($0) }.map { row[$0] } })
  }

  private static func measured(_ cell: String, _ kind: ColumnKind) -> String {
    switch kind {
    case .interval: length(cell)
    case .json: withoutZeros(cell)
    case .double: Double(cell).map(shortened) ?? cell
    default: cell
    }
  }

  /// Numbers of a document without the zeros behind their last digit, outside its texts.
  private static func withoutZeros(_ document: String) -> String {
    document.replacing(/("(?:[^"\\]|\\.)*")|(-?\d+)\.(\d*?)0+(?![\d])/) { match in
      if let text = match.output.1 { return text }
      let fraction = match.output.3 ?? ""
      return (match.output.2 ?? "") + (fraction.isEmpty ? "" : "." + fraction)
    }
  }

  /// 44 of 52 bits behind the point.
  private static func shortened(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return String(value) }
    let significand = (value.significand * 0x1p44).rounded() / 0x1p44
    return String(Double(sign: value.sign, exponent: value.exponent, significand: significand))
  }

  /// `months days microseconds`
  private static func length(_ interval: String) -> String {
    let parts = interval.split(separator: " ").compactMap { Int128($0) }
    return parts.count == 3 ? String((parts[0] * 30 + parts[1]) * 86_400_000_000 + parts[2]) : interval
  }
}
