import Testing
import Workspace

struct EnvironmentTests {
  private func environment(
    _ yaml: String, _ name: String? = nil, options: [String: String] = [:], process: [String: String] = [:],
    files: [String: String] = [:]
  ) throws -> Environment {
    let project = try TemporaryProject(files.merging(["transformc.yaml": yaml]) { first, _ in first })
    let process = process.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
    return try Configuration.load(from: project.root, environment: process).environment(name, options: options)
  }

  private func failure(_ yaml: String, _ name: String? = nil, process: [String: String] = [:]) -> String {
    do { return "no error: \(try environment(yaml, name, process: process).address)" } catch { return "\(error)" }
  }

  private func password(_ environment: Environment) -> String? {
    if case .postgres(_, let password) = environment.address { password?.reveal() } else { nil }
  }

  @Test(arguments: [
    ("postgresql://deploy:s3cr%40t@db.internal/w?sslmode=require", "postgresql://deploy@db.internal/w?sslmode=require", "s3cr@t"),
    ("postgres://deploy:p@ss@db:5432/w", "postgres://deploy@db:5432/w", "p@ss"),
    ("postgres://deploy@db/w?password=q%20r&sslmode=require", "postgres://deploy@db/w?sslmode=require", "q r"),
    ("postgres://deploy:@db/w", "postgres://deploy@db/w", ""),
    ("host=db password='it\\'s \\\\ me' dbname=w", "host=db dbname=w", "it's \\ me"),
    ("host = db  password = s3cret", "host = db", "s3cret"),
  ])
  func takesThePasswordOutOfTheUrl(url: String, connection: String, expected: String) throws {
    let environment = try environment("", process: ["DATABASE_URL": url])
    #expect(environment.address.description == connection)
    #expect(password(environment) == expected)
    #expect(environment.target == "postgres")
  }

  @Test(arguments: [
    "postgres://u@db/w?passw%6Frd=s3cret", "postgres://u@db/w?passwrd=s3cret", "host=db passwrd=s3cret", "host=db options='-c a=s3cret'",
  ])
  func showsNoValueOfAKeyThatSaysNotWhere(url: String) throws {
    #expect(try !environment("", process: ["DATABASE_URL": url]).address.description.contains("s3cret"))
  }

  @Test(arguments: ["service=warehouse", "postgresql:///w?host=/var/run/postgresql", "postgres://[::1]:5432/w", "postgres://h1:1,h2:2/w"])
  func leavesOtherConnectionStringsAsTheyAre(url: String) throws {
    let environment = try environment("", process: ["DATABASE_URL": url])
    #expect(environment.address.description == url)
    #expect(password(environment) == nil)
  }

  @Test(arguments: [
    "mysql://root:s3cret@db/w", "postgres://deploy:a/s3cret@db/w", "postgres://u:s3cret%zz@db/w", "host=db password='s3cret",
    "host db s3cret", "postgres://u@db/w?sslpassword=s3cret", "sqlite://s3cret.db", "sqlite:", "s3cret",
  ])
  func refusesOtherUrlsWithoutShowingThem(url: String) {
    let message = failure("", process: ["DATABASE_URL": url])
    #expect(message.hasPrefix("environment variable DATABASE_URL: "))
    #expect(message.contains("help: "))
    #expect(!message.contains("s3cret"))
  }

  @Test func aSQLitePathStartsAtTheFile() throws {
    let project = try TemporaryProject(["transformc.yaml": "environments: { dev: { url: 'sqlite:data/w.db' } }", "sub/a.sql": ""])
    let configuration = try Configuration.load(from: project.path("sub"), environment: [:])
    #expect(try configuration.environment().address.description == "sqlite:\(project.path("data/w.db"))")
    #expect(try environment("environments: { dev: { url: 'sqlite::memory:' } }").address.description == "sqlite::memory:")
    #expect(try environment("", process: ["DATABASE_URL": "sqlite:///abs/w.db"]).address.description == "sqlite:/abs/w.db")
  }

  @Test func databaseUrlReplacesTheDefaultEnvironmentsUrlOnly() throws {
    let yaml = "environments: { dev: { url: 'sqlite:/file.db' }, prod: { url: 'sqlite:/prod.db' } }"
    let process = ["DATABASE_URL": "sqlite:/process.db"]
    #expect(try environment(yaml, process: process).address.description == "sqlite:/process.db")
    #expect(try environment(yaml, "prod", process: process).address.description == "sqlite:/prod.db")
    #expect(try environment(yaml, options: ["url": "sqlite:/option.db"], process: process).address.description == "sqlite:/option.db")
    #expect(try environment(yaml, process: ["DATABASE_URL": ""]).address.description == "sqlite:/file.db")
  }

  @Test func thePasswordOfTheFileIsNotSentToAServerThatTheFileDoesNotName() throws {
    let yaml = "environments: { dev: { url: 'postgres://a/w', password: s3cret } }"
    #expect(password(try environment(yaml)) == "s3cret")
    #expect(password(try environment(yaml, process: ["DATABASE_URL": "postgres://b/w"])) == nil)
    #expect(password(try environment(yaml, options: ["url": "postgres://b/w"])) == nil)
    #expect(password(try environment(yaml, process: ["TRANSFORMC_ENVIRONMENTS_DEV_PASSWORD": "other"])) == "other")
  }

  @Test func aTextMayComeFromTheProcessAFileOrACommand() throws {
    let yaml = """
      environments:
        dev:
          url: postgres://${USER_NAME}@db/${NAME}_w
          password: { file: secret.txt }
        command:
          url: postgres://db/w
          password: { command: [printf, '%s\\n', '$(echo a) b'] }
      """
    let files = ["secret.txt": "  s3cret\n"]
    let process = ["USER_NAME": "deploy", "NAME": "gong"]
    let dev = try environment(yaml, "dev", process: process, files: files)
    #expect(dev.address.description == "postgres://deploy@db/gong_w")
    #expect(password(dev) == "s3cret")
    #expect(password(try environment(yaml, "command", process: process)) == "$(echo a) b")
  }

  @Test func whatAnEnvironmentLacksMattersWhenItIsAskedForOnly() throws {
    let yaml = "environments:\n  staging:\n    url: ${UNSET}\n    lock_timeout: ${ALSO_UNSET}"
    #expect(try environment(yaml).name == "dev")
    #expect(
      failure(yaml, "staging").hasPrefix("transformc.yaml:3:10: the environment variable 'UNSET' is not set\n  help: export UNSET"))
  }

  @Test(arguments: [
    ("{ file: missing.txt }", "the file 'missing.txt' cannot be read"),
    ("{ command: [no-such-program-here] }", "the command 'no-such-program-here' is not installed"),
    ("{ command: ['false', s3cret] }", "the command 'false' ended with 1"),
    ("{ command: ['true'] }", "the command 'true' gives an empty text"),
    ("{ command: cat }", "a command must be a list of words"),
    ("{ vault: a }", "'environments.dev.password' must be a single value"),
    ("${", "'${' without '}'"),
  ])
  func sourcesThatFailAreNamedWithTheirPlace(password: String, expected: String) {
    let message = failure("environments:\n  dev:\n    url: postgres://db/w\n    password: \(password)")
    #expect(message.contains("transformc.yaml:4:"))
    #expect(message.contains(expected))
    #expect(!message.contains("s3cret"))
  }

  @Test func anUnknownEnvironmentIsAnErrorWithTheOneThatWasMeant() {
    #expect(failure("environments: { prod: { url: a } }", "prd") == "there is no environment 'prd'\n  help: did you mean 'prod'?")
  }

  @Test func variablesOfAnEnvironmentReplaceTheProjects() throws {
    let yaml = "variables: { a: 0.85, b: x }\nenvironments: { prod: { url: 'sqlite:/p.db', variables: { a: 1 } } }"
    #expect(try environment(yaml).variables == ["a": .decimal("0.85"), "b": .text("x")])
    #expect(try environment(yaml, "prod").variables == ["a": .integer("1"), "b": .text("x")])
    #expect(try environment(yaml, "prod", process: ["TRANSFORMC_VARIABLES_A": "2"]).variables["a"] == .integer("2"))
    #expect(
      try environment(yaml, "prod", options: ["variables.a": "3"], process: ["TRANSFORMC_VARIABLES_A": "2"]).variables["a"] == .integer("3")
    )
  }

  @Test func aVariableKeepsItsKind() {
    let message = failure("variables: { a: 1 }\nenvironments: { prod: { url: 'sqlite:/p.db', variables: { a: fish } } }", "prod")
    #expect(message.contains("'a' is a number of the project and must be one in 'prod'"))
  }

  @Test func aSecretPrintsAsDotsWhoeverPrintsIt() {
    let secret = Secret("s3cret", source: "a test")
    var dumped = ""
    dump([secret], to: &dumped)
    #expect(String(describing: secret) == "•••")
    #expect(String(reflecting: secret) == "•••")
    #expect("\([secret])" == "[•••]")
    #expect(!dumped.contains("s3cret"))
    #expect("\(DatabaseAddress.postgres(connection: "postgres://db", password: secret))" == "postgres://db")
    #expect(secret.reveal() == "s3cret")
  }
}
