import SourceText

/// A group of keys, read key by key: `lint`, `environments.prod`, the whole file.
///
/// A key that is not there, or is there without a value, has its default.
struct Section {
  private let path: [String]
  private let setting: Setting?
  private let texts: TextSource

  init(_ setting: Setting?, _ path: [String], _ texts: TextSource) throws(ConfigurationError) {
    self.path = path
    self.texts = texts
    guard let setting, !setting.isNull else { self.setting = nil; return }
    guard case .mapping(let entries) = setting.content else {
      throw ConfigurationError(.wrongType, "\(Self.title(path)) must be a group of keys, not \(setting.kind)", at: setting.place)
    }
    self.setting = setting
    if let keys = ConfigurationKeys.keys(in: path) { try Self.check(entries, keys, path) }
  }

  private static func check(_ entries: [Setting.Entry], _ keys: [String], _ path: [String]) throws(ConfigurationError) {
    for entry in entries where !keys.contains(entry.key) {
      let help = closest(to: entry.key, among: keys).map { "did you mean '\($0)'?" } ?? "known keys: \(keys.joined(separator: ", "))"
      throw ConfigurationError(.unknownKey, "unknown key '\(entry.key)' in \(title(path))", at: entry.place, help: help)
    }
  }

  private static func title(_ path: [String]) -> String { path.isEmpty ? "the file" : "'\(path.joined(separator: "."))'" }

  func section(_ key: String) throws(ConfigurationError) -> Section { try Section(setting?[key], path + [key], texts) }

  /// The entries that have a value.
  var entries: [Setting.Entry] { setting?.entries.filter { !$0.value.isNull } ?? [] }

  /// The value under a key, if there is one.
  func value(_ key: String) -> Setting? {
    guard let value = setting?[key], !value.isNull else { return nil }
    return value
  }

  func text(_ key: String) throws(ConfigurationError) -> String? {
    guard let value = value(key) else { return nil }
    return try texts.text(value, name(key))
  }

  func secret(_ key: String) throws(ConfigurationError) -> Secret? {
    guard let value = value(key) else { return nil }
    return try texts.secret(value, name(key))
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, default choice: Choice) throws(ConfigurationError) -> Choice
  where Choice.RawValue == String {
    guard let value = value(key) else { return choice }
    return try self.choice(value, key)
  }

  func choices<Choice: RawRepresentable & CaseIterable>(_ key: String) throws(ConfigurationError) -> [Choice]?
  where Choice.RawValue == String {
    guard let items = try list(key) else { return nil }
    var choices: [Choice] = []
    for item in items {
      let choice: Choice = try self.choice(item, key)
      guard !choices.contains(where: { $0.rawValue == choice.rawValue }) else {
        throw ConfigurationError(.invalidValue, "'\(choice.rawValue)' stands twice in \(name(key))", at: item.place)
      }
      choices.append(choice)
    }
    return choices
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(_ value: Setting, _ key: String) throws(ConfigurationError) -> Choice
  where Choice.RawValue == String {
    let text = try texts.text(value, name(key))
    if let choice = Choice(rawValue: text) { return choice }
    throw unexpected(text, among: Choice.allCases.map(\.rawValue), name(key), at: value.place)
  }

  func unexpected(_ text: String, among words: [String], _ name: String, at place: ConfigurationPlace) -> ConfigurationError {
    let help = closest(to: text, among: words).map { "did you mean '\($0)'?" }
    return ConfigurationError(
      .invalidValue, "\(name) cannot be '\(text)': it is one of \(words.joined(separator: ", "))", at: place, help: help)
  }

  func flag(_ key: String) throws(ConfigurationError) -> Bool? {
    guard let value = value(key) else { return nil }
    switch try texts.text(value, name(key)) {
    case "true": return true
    case "false": return false
    default: throw ConfigurationError(.wrongType, "\(name(key)) must be true or false", at: value.place)
    }
  }

  func integer(_ key: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = Int(try texts.text(value, name(key))), range.contains(number) else {
      throw ConfigurationError(
        .wrongType, "\(name(key)) must be a whole number from \(range.lowerBound) to \(range.upperBound)", at: value.place)
    }
    return number
  }

  func duration(_ key: String) throws(ConfigurationError) -> Duration? {
    guard let value = value(key) else { return nil }
    if let duration = Duration(text: try texts.text(value, name(key))) { return duration }
    throw ConfigurationError(
      .wrongType, "\(name(key)) must be a duration", at: value.place, help: "write a number and a unit: 200 ms, 3 s, 10 minutes")
  }

  func textList(_ key: String) throws(ConfigurationError) -> [String]? {
    guard let items = try list(key) else { return nil }
    var result: [String] = []
    for item in items { result.append(try texts.text(item, name(key))) }
    return result
  }

  private func list(_ key: String) throws(ConfigurationError) -> [Setting]? {
    guard let value = value(key) else { return nil }
    guard case .list(let items) = value.content else {
      throw ConfigurationError(
        .wrongType, "\(name(key)) must be a list, not \(value.kind)", at: value.place, help: "put it into brackets: [ … ]")
    }
    return items
  }

  /// `'environments.dev.url'`.
  func name(_ key: String) -> String { Self.title(path + [key]) }
}

extension Setting {
  fileprivate var isNull: Bool {
    if case .null = content { true } else { false }
  }
}
