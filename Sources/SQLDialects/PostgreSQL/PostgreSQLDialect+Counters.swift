public import SQLSchema

/// Sequences and identities.
extension PostgreSQLDialect {
  public func createSequence(_ sequence: NumberSequence) -> [String] {
    ["CREATE SEQUENCE \(name(of: sequence.name)) \(options(start: sequence.start, step: sequence.step))"]
  }

  /// `GENERATED ALWAYS AS IDENTITY (START WITH 10 INCREMENT BY 5)`
  func identityText(_ identity: Identity) -> String {
    let options = identity.isPlain ? "" : " (\(options(start: identity.start, step: identity.step)))"
    return "GENERATED \(identity.isAlways ? "ALWAYS" : "BY DEFAULT") AS IDENTITY\(options)"
  }

  /// PostgreSQL's counters begin at 1 or above, and those that go down at −1 or below, unless a bound is stated.
  private func options(start: Int, step: Int) -> String {
    let bound = step > 0 && start < 1 ? " MINVALUE \(start)" : step < 0 && start > -1 ? " MAXVALUE \(start)" : ""
    return "START WITH \(start) INCREMENT BY \(step)\(bound)"
  }
}
