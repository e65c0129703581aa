import SourceText

/// Lays the command line over the process environment over the file.
struct Overrides {
  /// `lint.preset` → `strict`.
  let options: [String: String]
  let environment: [String: String]

  func applied(to file: Setting) throws(ConfigurationError) -> Setting {
    var result = file
    for path in overridablePaths(file) {
      guard let text = environment[Self.variable(path)] else { continue }
      result = result.replacing(path[...], with: value(text, path, .variable(Self.variable(path))))
    }
    for (key, text) in options.sorted(by: { $0.key < $1.key }) {
      let path = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      try check(path, key)
      result = result.replacing(path[...], with: value(text, path, .option(key)))
    }
    return result
  }

  /// `environments.prod.lock_timeout` → `TRANSFORMC_ENVIRONMENTS_PROD_LOCK_TIMEOUT`.
  static func variable(_ path: [String]) -> String {
    let letters = path.joined(separator: "_").uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    return "TRANSFORMC_" + String(letters)
  }

  /// Names of the author's own are those that the file has: a variable's name alone does not say where its dots were.
  private func overridablePaths(_ file: Setting) -> [[String]] {
    let names = Set(file["environments"]?.entries.map(\.key) ?? []).union([ConfigurationReader.defaultEnvironment])
    let own = file.leaves.filter(ConfigurationKeys.isKnown)
    return own + ConfigurationKeys.all.flatMap { expanded($0, names.sorted()) }.filter { !own.contains($0) }
  }

  private func expanded(_ pattern: [String], _ names: [String]) -> [[String]] {
    guard pattern.contains("*") else { return [pattern] }
    guard pattern.first == "environments", pattern.count == 3 else { return [] }
    return names.map { [pattern[0], $0, pattern[2]] }
  }

  private func value(_ text: String, _ path: [String], _ place: ConfigurationPlace) -> Setting {
    guard ConfigurationKeys.isList(path) else { return Setting(content: .text(text, isPlain: true), place: place) }
    let items = text.split(separator: ",").map { String($0.drop { $0 == " " }) }
    return Setting(content: .list(items.map { Setting(content: .text($0, isPlain: true), place: place) }), place: place)
  }

  private func check(_ path: [String], _ key: String) throws(ConfigurationError) {
    guard !ConfigurationKeys.isKnown(path) else { return }
    let known = ConfigurationKeys.all.map { $0.joined(separator: ".") }
    let help = closest(to: key, among: known).map { "did you mean '\($0)'?" } ?? "known keys: \(known.joined(separator: ", "))"
    throw ConfigurationError(.unknownKey, "unknown key '\(key)'", at: .option(key), help: help)
  }
}
