import SourceText

/// Resolves one of the file's environments when it is asked for.
struct EnvironmentReader: Sendable {
  private static let defaultURL = "sqlite:warehouse.db"

  let sections: [String: Setting]
  let variables: [String: VariableReader.Declared]
  let texts: TextSource
  let directory: String

  var names: [String] { Set(sections.keys).union([ConfigurationReader.defaultEnvironment]).sorted() }

  /// Looks at what can be judged without connecting, so that a mistake in `prod` shows on a laptop. A process variable that only the
  /// server sets is no mistake here.
  func check(_ name: String) throws(ConfigurationError) {
    do throws(ConfigurationError) {
      let section = try section(name, options: [:])
      try checkDeclared(try section.section("variables"), name)
      _ = try section.flag("require_proof")
      _ = try section.duration("lock_timeout")
      let _: [DeploymentPhase]? = try section.choices("phases")
    } catch {
      guard error.reason == .missing else { throw error }
    }
  }

  func environment(_ name: String, options: [String: String]) throws(ConfigurationError) -> Environment {
    try checkName(name)
    let section = try section(name, options: options)
    return Environment(
      name: name, address: try address(section, name), variables: try variables(section, name),
      lockTimeout: try section.duration("lock_timeout") ?? .seconds(3), requiresProof: try section.flag("require_proof") ?? false,
      phases: try section.choices("phases") ?? [])
  }

  private func checkName(_ name: String) throws(ConfigurationError) {
    guard !names.contains(name) else { return }
    let help = closest(to: name, among: names).map { "did you mean '\($0)'?" } ?? "there are: \(names.joined(separator: ", "))"
    throw ConfigurationError(.missing, "there is no environment '\(name)'", at: nil, help: help)
  }

  private func section(_ name: String, options: [String: String]) throws(ConfigurationError) -> Section {
    let path = ["environments", name]
    let empty = Setting(content: .mapping([]), place: ConfigurationFile.empty.place)
    let keyed = options.map { (path.joined(separator: ".") + "." + $0.key, $0.value) }
    let group = ConfigurationFile.empty.replacing(path[...], with: sections[name] ?? empty)
    let overrides = Overrides(options: Dictionary(uniqueKeysWithValues: keyed), environment: [:])
    return try Section(try overrides.applied(to: group).setting(at: path), path, texts)
  }

  /// The database: the command line's, the file's as overridden, and for the default environment `DATABASE_URL` before the file's.
  private func address(_ section: Section, _ name: String) throws(ConfigurationError) -> DatabaseAddress {
    let url = urlSetting(section, name)
    let text = try texts.text(url, section.name("url"))
    let reader = DatabaseAddressReader(directory: isFile(url.place) ? texts.directory : directory, place: url.place)
    return try reader.address(text, password: try password(section, for: url))
  }

  private func urlSetting(_ section: Section, _ name: String) -> Setting {
    let own = section.value("url")
    if let own, !isFile(own.place) { return own }
    if name == ConfigurationReader.defaultEnvironment, let url = texts.environment["DATABASE_URL"], !url.isEmpty {
      return Setting(content: .text(url, isPlain: true), place: .variable("DATABASE_URL"))
    }
    return own ?? Setting(content: .text(Self.defaultURL, isPlain: true), place: ConfigurationFile.empty.place)
  }

  private func isFile(_ place: ConfigurationPlace) -> Bool { place.precedence == 0 }

  /// A password goes with a url of its own kind or of a weaker one: the file's is never sent to a server that the file does not name.
  private func password(_ section: Section, for url: Setting) throws(ConfigurationError) -> Secret? {
    guard let value = section.value("password"), value.place.precedence >= url.place.precedence else { return nil }
    return try section.secret("password")
  }

  /// The project's variables with this environment's values, unless the process or the command line sets the project's.
  private func variables(_ section: Section, _ name: String) throws(ConfigurationError) -> [String: VariableValue] {
    let group = try section.section("variables")
    try checkDeclared(group, name)
    let own = try VariableReader(texts: texts).variables(group, "environments.\(name).variables")
    try checkTypes(own, name)
    return variables.merging(own) { $1.place.precedence >= $0.place.precedence ? $1 : $0 }.mapValues(\.value)
  }

  /// A misspelt variable would leave the project's value in force, unnoticed.
  private func checkDeclared(_ group: Section, _ name: String) throws(ConfigurationError) {
    for entry in group.entries where variables[entry.key] == nil {
      let help = closest(to: entry.key, among: variables.keys.sorted()).map { "did you mean '\($0)'?" }
      throw ConfigurationError(
        .unknownKey, "'environments.\(name).variables' sets '\(entry.key)', which 'variables' does not declare", at: entry.place,
        help: help ?? "give '\(entry.key)' a value under 'variables' first")
    }
  }

  private func checkTypes(_ own: [String: VariableReader.Declared], _ name: String) throws(ConfigurationError) {
    for (key, declared) in own.sorted(by: { $0.key < $1.key }) {
      guard let project = variables[key], project.value.isNumber != declared.value.isNumber else { continue }
      throw ConfigurationError(
        .wrongType, "'\(key)' is a \(project.value.isNumber ? "number" : "text") of the project and must be one in '\(name)'",
        at: declared.place)
    }
  }
}
