import SQLDialects
import SQLSchema
import Testing

@testable import Migrations

@Suite struct RunnerTests {
  static func version(_ id: String, up: String? = nil, down: String? = nil, isProven: Bool = false) -> RunnableVersion {
    let version = Version(id: id, name: "v", parent: nil, operations: [])
    let scripts = VersionScripts(
      version, target: "any", up: Script(text: up ?? "UP \(id);"), down: Script(text: down ?? "DOWN \(id);"))
    return RunnableVersion(scripts, isProven: isProven)
  }

  static let three = ["1", "2", "3"].map { version($0) }
  static let names = ["postgres", "sqlite"]

  private func server(_ name: String) throws -> ScriptedServer { ScriptedServer(try #require(Dialects.named(name))) }

  // MARK: Forward and back

  @Test(arguments: names) func appliesEveryVersionInItsOwnTransaction(name: String) throws {
    var server = try server(name)
    #expect(server.play(Self.three, .apply(upTo: nil)) == .done)
    #expect(server.applied == ["1", "2", "3"])
    #expect(server.count(of: "COMMIT") == 3 && server.count(of: "ROLLBACK") == 0)
    #expect(server.reportedStatements == ["UP 1", "UP 2", "UP 3"])
    #expect(server.play(Self.three, .apply(upTo: nil)) == .done)
    #expect(server.reports.last == .nothingToDo && server.count(of: "COMMIT") == 3)
  }

  @Test func appliesUpToAVersion() throws {
    var server = try server("sqlite")
    #expect(server.play(Self.three, .apply(upTo: "2")) == .done)
    #expect(server.applied == ["1", "2"])
    #expect(server.play(Self.three, .apply(upTo: "9")) == .integrity)
  }

  @Test func rollsBackToAVersionBySomeStepsAndToNothing() throws {
    for (goal, left) in [(RunnerGoal.rollback(to: "1"), ["1"]), (.rollbackSteps(1), ["1", "2"]), (.rollbackAll, [])] {
      var server = try server("postgres")
      _ = server.play(Self.three, .apply(upTo: nil))
      #expect(server.play([], goal) == .done)
      #expect(server.applied == left)
    }
  }

  @Test func takesTheWayBackFromTheHistoryAndNotFromTheFiles() throws {
    var server = try server("sqlite")
    _ = server.play(Self.three, .apply(upTo: nil))
    let edited = [Self.version("3", down: "SOMETHING ELSE;")]
    #expect(server.play(edited, .rollbackSteps(1)) == .done)
    #expect(server.count(of: "DOWN 3") == 1 && server.count(of: "SOMETHING ELSE") == 0)
  }

  @Test func putsKeptRowsBackOnlyWhereTheyAre() throws {
    let up = "CREATE TABLE t (a TEXT);\n\n-- if kept transformc_kept_1_s__t:\n--   INSERT INTO t SELECT a FROM k;\n--   DROP TABLE k;\n"
    var without = try server("sqlite")
    _ = without.play([Self.version("1", up: up)], .apply(upTo: nil))
    #expect(without.reportedStatements == ["CREATE TABLE t (a TEXT)"])
    var with = try server("sqlite")
    with.kept = ["transformc_kept_1_s__t"]
    _ = with.play([Self.version("1", up: up)], .apply(upTo: nil))
    #expect(with.reportedStatements == ["CREATE TABLE t (a TEXT)", "INSERT INTO t SELECT a FROM k", "DROP TABLE k"])
  }

  // MARK: Dry run

  @Test(arguments: names) func aDryRunListsExactlyWhatRuns(name: String) throws {
    let versions = [
      Self.version("1", up: "A 'x;y';\nB;\n-- if kept transformc_kept_1_s__t:\n--   C;\n"), Self.version("2"),
    ]
    var dry = try server(name)
    dry.kept = ["transformc_kept_1_s__t"]
    var options = RunnerOptions()
    options.isDryRun = true
    #expect(dry.play(versions, .apply(upTo: nil), options) == .done)
    #expect(dry.count(of: dry.dialect.bookkeeping.begin) == 0 && dry.events.isEmpty)
    #expect(dry.log.allSatisfy { $0.hasPrefix("SELECT") })
    var real = try server(name)
    real.kept = dry.kept
    #expect(real.play(versions, .apply(upTo: nil)) == .done)
    let ran = real.log.filter { ["A 'x;y'", "B", "C", "UP 2"].contains($0) }
    #expect(dry.reportedStatements == ran && real.reportedStatements == ran && ran.count == 4)
  }

  // MARK: What is refused

  @Test func refusesFilesThatChangedAfterTheyWereApplied() throws {
    var server = try server("sqlite")
    _ = server.play(Self.three, .apply(upTo: "1"))
    #expect(server.play([Self.version("1", up: "EDITED;")] + Self.three.dropFirst(), .apply(upTo: nil)) == .integrity)
    #expect(server.refusal?.message.contains("have changed since") == true)
    #expect(server.applied == ["1"])
  }

  @Test func refusesADatabaseThatIsAhead() throws {
    var server = try server("sqlite")
    _ = server.play(Self.three, .apply(upTo: nil))
    #expect(server.play(Array(Self.three.prefix(2)), .apply(upTo: nil)) == .integrity)
    #expect(server.refusal?.message.contains("3_v") == true)
  }

  @Test func refusesVersionsOutOfOrderUnlessAllowed() throws {
    var server = try server("sqlite")
    let without = Self.three.filter { $0.id != "2" }
    _ = server.play(without, .apply(upTo: nil))
    #expect(server.play(Self.three, .apply(upTo: nil)) == .integrity)
    #expect(server.refusal?.message.contains("2_v would run after 3_v") == true)
    var options = RunnerOptions()
    options.allowsOutOfOrder = true
    #expect(server.play(Self.three, .apply(upTo: nil), options) == .done)
    #expect(server.applied == ["1", "3", "2"])
  }

  @Test func refusesAHistoryOfANewerFormat() throws {
    var server = try server("postgres")
    server.newestFormat = 2
    #expect(server.play(Self.three, .apply(upTo: nil)) == .integrity)
    #expect(server.refusal?.message.contains("format 2") == true)
    #expect(server.log.count == 2)
  }

  @Test func refusesWhatIsNotProvenWhereProofIsAskedFor() throws {
    var options = RunnerOptions()
    options.requiresProof = true
    var strict = try server("sqlite")
    #expect(strict.play([Self.version("1", isProven: true), Self.version("2")], .apply(upTo: nil), options) == .integrity)
    #expect(strict.refusal?.message.contains("2_v") == true && strict.applied.isEmpty)
    #expect(strict.play([Self.version("1", isProven: true)], .apply(upTo: nil), options) == .done)
  }

  @Test func refusesTheWholeWayBackWhenOnePartOfItIsMissing() throws {
    var server = try server("sqlite")
    let versions = [Self.version("1", down: "-- irreversible: it forgets\n"), Self.version("2")]
    _ = server.play(versions, .apply(upTo: nil))
    #expect(server.play(versions, .rollbackAll) == .failedUnchanged)
    #expect(server.applied == ["1", "2"] && server.refusal?.message.contains("it forgets") == true)
  }

  @Test func refusesToRollBackUnderAVersionThatCameMeanwhile() throws {
    var server = try server("postgres")
    _ = server.play(Self.three, .apply(upTo: nil))
    var later = try #require(server.events.last)
    later.version = "4"
    server.addedMeanwhile = [later]
    #expect(server.play(Self.three, .rollbackSteps(1)) == .integrity)
    #expect(server.count(of: "DOWN 3") == 0)
  }

  @Test(arguments: names) func skipsWhatAnotherWriterHasDoneMeanwhile(name: String) throws {
    var other = try server(name)
    _ = other.play(Self.three, .apply(upTo: "2"))
    var server = try server(name)
    server.addedMeanwhile = other.events
    #expect(server.play(Self.three, .apply(upTo: nil)) == .done)
    #expect(server.reportedStatements == ["UP 3"] && server.applied == ["1", "2", "3"])
    #expect(server.reports.contains(.skipped(version: "1_v")))
  }
}

// MARK: Locks

extension RunnerTests {
  @Test func asksForTheLockAgainUntilItIsFree() throws {
    var server = try server("postgres")
    server.refusedLocks = 3
    #expect(server.play(Self.three, .apply(upTo: nil)) == .done)
    #expect(server.waited.count == 3)
    #expect(server.log.contains("SET lock_timeout = '3000ms'") && server.log.suffix(2).first?.contains("pg_advisory_unlock") == true)
    #expect(server.log.last == "RESET lock_timeout")
  }

  @Test func givesUpWithoutTheLock() throws {
    var server = try server("postgres")
    server.refusedLocks = .max
    #expect(server.play(Self.three, .apply(upTo: nil)) == .lockNotHad)
    #expect(server.waited.reduce(0, +) >= 30_000 && server.waited.reduce(0, +) < 40_000)
    #expect(server.count(of: "BEGIN") == 0)
  }

  @Test func sqliteWaitsForTheOtherWriter() throws {
    var server = try server("sqlite")
    server.failures["BEGIN IMMEDIATE"] = [ScriptedServer.failure("SQLITE_BUSY"), ScriptedServer.failure("SQLITE_BUSY_SNAPSHOT")]
    #expect(server.play(Self.three, .apply(upTo: nil)) == .done)
    #expect(server.waited.count == 2 && server.applied == ["1", "2", "3"])
    var busy = try self.server("sqlite")
    busy.failures["BEGIN IMMEDIATE"] = Array(repeating: ScriptedServer.failure("SQLITE_BUSY"), count: 500)
    #expect(busy.play(Self.three, .apply(upTo: nil)) == .lockNotHad)
  }

  @Test func writersThatStartTogetherWaitDifferently() {
    let waits = (1...20).map { seed in
      var backoff = Backoff(seed: UInt64(seed))
      return (1...8).map { backoff.milliseconds(attempt: $0) }
    }
    #expect(Set(waits).count == 20)
    #expect(waits.joined().allSatisfy { (50...5_000).contains($0) })
    #expect(waits.allSatisfy { $0[0] <= 100 && $0[7] >= 2_500 })
  }
}

// MARK: Failures

extension RunnerTests {
  @Test(arguments: names) func aFailureLeavesTheDatabaseAsItWas(name: String) throws {
    var server = try server(name)
    server.failures["UP 1"] = [ScriptedServer.failure("42601")]
    #expect(server.play(Self.three, .apply(upTo: nil)) == .failedUnchanged)
    #expect(server.applied.isEmpty && server.count(of: "COMMIT") == 0 && server.count(of: "ROLLBACK") == 1)
    #expect(server.events.map(\.kind) == [.fail] && server.events.first?.errorCode == "42601")
    #expect(server.reports.contains(.failed(version: "1_v", .up, statement: "UP 1", ScriptedServer.failure("42601"))))
  }

  @Test func aFailureAfterACommitSaysSoAndTheSameCommandGoesOn() throws {
    var server = try server("sqlite")
    server.failures["UP 2"] = [ScriptedServer.failure("SQLITE_ERROR")]
    #expect(server.play(Self.three, .apply(upTo: nil)) == .failedChanged)
    #expect(server.applied == ["1"])
    #expect(server.play(Self.three, .apply(upTo: nil)) == .done)
    #expect(server.applied == ["1", "2", "3"])
  }

  @Test func takesBackWhatTheCommandAppliedWhenAsked() throws {
    var options = RunnerOptions()
    options.rollsBackOnFailure = true
    var server = try server("postgres")
    server.failures["UP 3"] = [ScriptedServer.failure("42601")]
    #expect(server.play(Self.three, .apply(upTo: nil), options) == .failedUnchanged)
    #expect(server.applied.isEmpty && server.reportedStatements == ["UP 1", "UP 2", "UP 3", "DOWN 2", "DOWN 1"])
    var stuck = try self.server("postgres")
    stuck.failures["UP 3"] = [ScriptedServer.failure("42601")]
    stuck.failures["DOWN 1"] = [ScriptedServer.failure("42601")]
    #expect(stuck.play(Self.three, .apply(upTo: nil), options) == .failedChanged)
    #expect(stuck.applied == ["1"])
  }

  @Test(arguments: [("postgres", "55P03"), ("postgres", "40P01"), ("sqlite", "SQLITE_BUSY")])
  func whatMayPassIsTriedAgain(name: String, code: String) throws {
    var server = try server(name)
    server.failures["UP 2"] = Array(repeating: ScriptedServer.failure(code), count: 4)
    #expect(server.play(Self.three, .apply(upTo: nil)) == .done)
    #expect(server.applied == ["1", "2", "3"] && server.waited.count == 4 && server.count(of: "UP 2") == 5)
    #expect(server.count(of: "UP 1") == 1)
  }

  @Test func givesUpAfterFiveAttemptsAndNamesWhoMayBeInTheWay() throws {
    var server = try server("postgres")
    server.failures["UP 1"] = Array(repeating: ScriptedServer.failure("55P03"), count: 9)
    #expect(server.play(Self.three, .apply(upTo: nil)) == .failedUnchanged)
    #expect(server.count(of: "UP 1") == 5)
    #expect(server.reports.contains(.possibleBlockers(["pid 4711 (airflow, active, open for 00:14:02)"])))
  }

  @Test func aRefusedCommitIsAFailureAndALostOneIsInDoubt() throws {
    var refused = try server("postgres")
    refused.failures["COMMIT"] = [ScriptedServer.failure("23503")]
    #expect(refused.play(Self.three, .apply(upTo: nil)) == .failedUnchanged)
    var lost = try server("postgres")
    lost.failures["COMMIT"] = [ScriptedServer.failure("08006", .network)]
    #expect(lost.play(Self.three, .apply(upTo: nil)) == .failedChanged)
    #expect(lost.reports.contains(.inDoubt(version: "1_v")))
  }

  @Test func aConnectionThatBreaksInTheMiddleEndsTheCommand() throws {
    var server = try server("postgres")
    server.failures["UP 2"] = [ScriptedServer.failure("08006", .network)]
    #expect(server.play(Self.three, .apply(upTo: nil)) == .failedChanged)
    #expect(server.log.last == "UP 2")
    var early = try self.server("postgres")
    early.failures[early.dialect.bookkeeping.historyExistsQuery] = [ScriptedServer.failure("08006", .network)]
    #expect(early.play(Self.three, .apply(upTo: nil)) == .noConnection)
  }

  @Test func newBrokenForeignKeysFailTheVersion() throws {
    var server = try server("sqlite")
    server.violations = [["stg__gong_calls", "1", "stg__gong_users", "0"]]
    #expect(server.play([Self.version("1", up: "BREAK;")], .apply(upTo: nil)) == .failedUnchanged)
    #expect(server.applied.isEmpty && server.count(of: "COMMIT") == 0)
    #expect(server.events.first?.errorText?.contains("stg__gong_calls") == true)
  }

  @Test(arguments: names) func anInterruptionLeavesNothingHalfDone(name: String) throws {
    var server = try server(name)
    server.interruptedStatement = "UP 2"
    #expect(server.play(Self.three, .apply(upTo: nil)) == .interrupted)
    #expect(server.applied == ["1"] && server.count(of: "ROLLBACK") == 1 && server.count(of: "UP 3") == 0)
    #expect(server.log.suffix(server.dialect.bookkeeping.closing.count) == server.dialect.bookkeeping.closing[...])
  }

  @Test func theHistoryKeepsBothScriptsAndWhoRanThem() throws {
    var options = RunnerOptions()
    options.appliedBy = "deploy"
    options.deploymentID = "d1"
    options.toolVersion = "0.1"
    var server = try server("sqlite")
    _ = server.play([Self.version("1")], .apply(upTo: nil), options)
    let event = try #require(server.events.first)
    #expect(event.kind == .apply && event.status == "done" && event.sourceHash == Self.version("1").hash)
    #expect(event.upSQL == Self.version("1").upText && event.downSQL == Self.version("1").downText)
    #expect(event.appliedBy == "deploy" && event.deploymentID == "d1" && event.toolVersion == "0.1")
    #expect(event.statementsTotal == 1 && event.statementsDone == 1 && event.startedAt.hasPrefix("2026-11-22T"))
  }
}
