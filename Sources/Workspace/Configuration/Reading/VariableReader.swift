/// Reads the values of project variables, `min_quality: 0.85`.
struct VariableReader {
  struct Declared: Sendable {
    let value: VariableValue
    let place: ConfigurationPlace
  }

  let texts: TextSource

  /// Every variable of a group; `name` is the group's for messages.
  func variables(_ section: Section, _ name: String) throws(ConfigurationError) -> [String: Declared] {
    var variables: [String: Declared] = [:]
    for entry in section.entries {
      try checkName(entry)
      variables[entry.key] = Declared(value: try value(entry.value, "'\(name).\(entry.key)'"), place: entry.value.place)
    }
    return variables
  }

  private func checkName(_ entry: Setting.Entry) throws(ConfigurationError) {
    let isName = entry.key.utf8.allSatisfy { isLetter($0) || isDigit($0) } && !(entry.key.utf8.first.map(isDigit) ?? true)
    guard !isName else { return }
    throw ConfigurationError(
      .invalidValue, "'\(entry.key)' is no name for a variable", at: entry.place, help: "use letters, digits and '_', no digit first")
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte == UInt8(ascii: "_")
  }

  private func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private func value(_ setting: Setting, _ name: String) throws(ConfigurationError) -> VariableValue {
    let text = try texts.text(setting, name)
    guard case .text(_, isPlain: true) = setting.content else { return .text(text) }
    if let value = VariableValue(plain: text) { return value }
    throw ConfigurationError(
      .invalidValue, "\(name): '\(text)' is a number in a spelling that not every reader understands", at: setting.place,
      help: "write it in plain digits, 1000 or 0.001, or put it into quotes")
  }
}
