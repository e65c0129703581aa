import Foundation

/// Finds the text behind a value: itself with `${NAME}` filled in, what a file holds, or what a command prints.
///
///     url: ${DATABASE_URL}
///     password: { file: /run/secrets/warehouse }
///     password: { command: [esc, env, get, prod/warehouse, password] }
///
/// Messages name where a text came from and never show what it was.
struct TextSource: Sendable {
  let environment: [String: String]
  /// Relative paths and commands start here.
  let directory: String

  func text(_ setting: Setting, _ name: String) throws(ConfigurationError) -> String { try read(setting, name).text }

  func secret(_ setting: Setting, _ name: String) throws(ConfigurationError) -> Secret {
    let (text, source) = try read(setting, name)
    return Secret(text, source: source)
  }

  private func read(_ setting: Setting, _ name: String) throws(ConfigurationError) -> (text: String, source: String) {
    switch setting.content {
    case .text(let text, _):
      return (try filled(text, setting.place), "\(name), \(setting.place)")
    case .mapping(let entries) where entries.count == 1 && entries[0].key == "file":
      return try contents(of: entries[0].value, name)
    case .mapping(let entries) where entries.count == 1 && entries[0].key == "command":
      return try output(of: entries[0].value, name)
    default:
      throw ConfigurationError(
        .wrongType, "\(name) must be a single value, not \(setting.kind)", at: setting.place,
        help: "write a text, { file: PATH } or { command: [ … ] }")
    }
  }

  /// Only the file's own texts are filled in: the process environment and the command line went through a shell already.
  private func filled(_ text: String, _ place: ConfigurationPlace) throws(ConfigurationError) -> String {
    guard case .file = place else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "${") {
      guard let end = rest[start.upperBound...].firstIndex(of: "}") else {
        throw ConfigurationError(.invalidValue, "'${' without '}'", at: place, help: "write ${NAME}")
      }
      result += rest[..<start.lowerBound]
      result += try variable(String(rest[start.upperBound..<end]), place)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private func variable(_ name: String, _ place: ConfigurationPlace) throws(ConfigurationError) -> String {
    if let value = environment[name] { return value }
    throw ConfigurationError(
      .missing, "the environment variable '\(name)' is not set", at: place, help: "export \(name), or write the value here")
  }

  private func contents(of setting: Setting, _ name: String) throws(ConfigurationError) -> (String, String) {
    let path = try text(setting, name)
    let url = URL(filePath: path, relativeTo: URL(filePath: directory, directoryHint: .isDirectory))
    guard let data = try? Data(contentsOf: url), let text = String(data: data, encoding: .utf8) else {
      throw ConfigurationError(
        .unreadable, "\(name): the file '\(path)' cannot be read as UTF-8 text", at: setting.place, help: "check that it is there")
    }
    return (try given(text, "the file '\(path)'", setting, name), "the file '\(path)'")
  }

  private func output(of setting: Setting, _ name: String) throws(ConfigurationError) -> (String, String) {
    guard case .list(let items) = setting.content, !items.isEmpty else {
      throw ConfigurationError(
        .wrongType, "\(name): a command must be a list of words", at: setting.place, help: "no shell runs it: [esc, env, get, …]")
    }
    var words: [String] = []
    for item in items { words.append(try text(item, name)) }
    let command = ValueCommand(words: words, environment: environment, directory: directory)
    let source = "the command '\(words[0])'"
    return (try given(try output(of: command, source, setting, name), source, setting, name), source)
  }

  private func output(
    of command: ValueCommand, _ source: String, _ setting: Setting, _ name: String
  ) throws(ConfigurationError) -> String {
    do throws(ValueCommand.Failure) { return try command.output() } catch {
      throw ConfigurationError(.commandFailed, "\(name): \(source) \(error.message)", at: setting.place)
    }
  }

  /// Without the blanks and line ends around it; an empty value is a mistake that would surface far from here.
  private func given(
    _ text: String, _ source: String, _ setting: Setting, _ name: String
  ) throws(ConfigurationError) -> String {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard trimmed.isEmpty else { return trimmed }
    throw ConfigurationError(.missing, "\(name): \(source) gives an empty text", at: setting.place)
  }
}
