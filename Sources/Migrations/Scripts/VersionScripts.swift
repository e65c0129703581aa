import SQLDialects
import SQLSchema

/// A version's two scripts for one target.
public struct VersionScripts: Hashable, Sendable {
  public let version: Version
  public let target: String
  public let up: Script
  public let down: Script

  /// Writes the scripts of a version that follows `state`.
  public init(_ version: Version, after state: MigrationState, compiler: TargetCompiler) {
    var destination = state
    for operation in version.operations { _ = destination.apply(operation) }
    self.version = version
    target = compiler.dialect.name
    up = Self.script(version, version.operations, compiler: compiler, from: state, to: destination)
    down = Self.script(version, version.operations.reversed().map(\.reversed), compiler: compiler, from: destination, to: state)
  }

  /// Takes scripts as their files, possibly edited by hand, have them.
  public init(_ version: Version, target: String, up: Script, down: Script) {
    self.version = version
    self.target = target
    self.up = up
    self.down = down
  }

  /// The exact bytes of `<target>/<version>.up.sql`.
  public var upText: String { up.text(heading: heading("up")) }

  /// The exact bytes of `<target>/<version>.down.sql`.
  public var downText: String { down.text(heading: heading("down")) }

  /// What was reviewed: the operations and both scripts. Blank lines, line ends and the heading do not count.
  public var hash: String {
    ContentHash.of(CanonicalText(version).text + up.text(heading: "up") + down.text(heading: "down"))
  }

  private func heading(_ direction: String) -> String {
    "version \(version.fileName), \(direction), \(target); written from \(version.fileName).json"
  }

  private static func script(
    _ version: Version, _ operations: [Operation], compiler: TargetCompiler, from origin: MigrationState, to destination: MigrationState
  ) -> Script {
    var writer = ScriptWriter(version, compiler: compiler, from: origin, to: destination.database)
    for operation in operations { writer.write(operation) }
    writer.recompile(unchangedReaders(of: operations, in: destination.database), from: origin.database)
    return Script(steps: writer.steps)
  }

  /// Procedures that the operations leave alone and that name a table which they change.
  private static func unchangedReaders(of operations: [Operation], in database: Database) -> [Routine] {
    let tables = Set(operations.flatMap(\.changedTables))
    let written = Set(operations.compactMap(\.routineName))
    return database.orderedRoutines.filter { !written.contains($0.name) && !tables.isDisjoint(with: $0.dependencies) }
  }
}
