public import DatabaseDriver

/// The SQLSTATE of what a program met.
public enum ProgramErrorStates {
  /// A SQLSTATE where there is one for the fault, else SQLite's own name.
  public static func state(of error: DriverError) -> String { ProgramErrors.state(of: error) }
}
