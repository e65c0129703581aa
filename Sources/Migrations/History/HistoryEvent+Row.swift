/// The same order as `HistoryColumns.all`.
extension HistoryEvent {
  var values: [HistoryValue] {
    [
      .integer(Int64(format)), .text(kind.rawValue), .text(version), .text(name), .text(dialect), .text(direction),
      .text(hashAlgorithm), .text(sourceHash), HistoryValue(preFingerprint), HistoryValue(postFingerprint), HistoryValue(upSQL),
      HistoryValue(downSQL), .integer(Int64(statementsTotal)), .integer(Int64(statementsDone)), HistoryValue(inDoubtStatement),
      .text(status), HistoryValue(errorCategory), HistoryValue(errorCode), HistoryValue(errorText), .text(startedAt), .text(finishedAt),
      .integer(durationMilliseconds), HistoryValue(appliedBy), HistoryValue(deploymentID), HistoryValue(toolVersion),
    ]
  }

  /// A row of the history query; nil when it is not one that this release understands.
  public init?(row: [String?]) {
    guard row.count == 25, let format = row[0].flatMap(Int.init), let kind = row[1].flatMap(Kind.init(rawValue:)) else { return nil }
    guard let version = row[2], let name = row[3], let dialect = row[4], let direction = row[5], let hash = row[7] else { return nil }
    self.init(
      kind, version: version, name: name, dialect: dialect, direction: direction, sourceHash: hash, upSQL: row[10], downSQL: row[11],
      statementsTotal: row[12].flatMap(Int.init) ?? 0, statementsDone: row[13].flatMap(Int.init) ?? 0, startedAt: row[19] ?? "",
      finishedAt: row[20] ?? "", durationMilliseconds: row[21].flatMap(Int64.init) ?? 0)
    self.format = format
    readRest(of: row)
  }

  private mutating func readRest(of row: [String?]) {
    hashAlgorithm = row[6] ?? hashAlgorithm
    preFingerprint = row[8]
    postFingerprint = row[9]
    inDoubtStatement = row[14]
    status = row[15] ?? status
    errorCategory = row[16]
    errorCode = row[17]
    errorText = row[18]
    appliedBy = row[22]
    deploymentID = row[23]
    toolVersion = row[24]
  }
}
