public import SQLDialects
public import SQLSchema

/// What one target's compiler gives to its scripts. Statements come without a closing semicolon.
public struct TargetCompiler: Sendable {
  public let dialect: any Dialect
  public let translation: FragmentTranslation
  /// Creates a procedure, given the database that it will run in.
  public let create: @Sendable (Routine, Database) -> [String]
  public let drop: @Sendable (Routine) -> [String]
  /// Puts `new` in the place of `old`.
  public let replace: @Sendable (_ old: Routine, _ new: Routine, Database) -> [String]
  /// Puts a version of the support in place, where the other version, or none, was.
  public let installSupport: @Sendable (_ version: Int, _ replacing: Int?) -> [String]
  public let removeSupport: @Sendable (_ version: Int) -> [String]

  /// Without `replace`, a procedure is replaced by dropping and creating it: its parameters may have changed.
  public init(
    dialect: any Dialect, translation: FragmentTranslation, create: @escaping @Sendable (Routine, Database) -> [String],
    drop: @escaping @Sendable (Routine) -> [String], replace: (@Sendable (Routine, Routine, Database) -> [String])? = nil,
    installSupport: @escaping @Sendable (Int, Int?) -> [String], removeSupport: @escaping @Sendable (Int) -> [String]
  ) {
    self.dialect = dialect
    self.translation = translation
    self.create = create
    self.drop = drop
    self.replace = replace ?? { old, new, database in drop(old) + create(new, database) }
    self.installSupport = installSupport
    self.removeSupport = removeSupport
  }
}
