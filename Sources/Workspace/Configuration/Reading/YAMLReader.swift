import Yams

/// Turns a YAML text into settings that remember their places.
struct YAMLReader {
  /// A configuration has some dozens of values. Aliases of aliases can stand for millions, which this stops.
  private static let settingLimit = 10_000

  private let path: String
  private var count = 0

  private init(path: String) { self.path = path }

  /// An empty text is an empty group of keys.
  static func settings(_ text: String, path: String) throws(ConfigurationError) -> Setting {
    var reader = YAMLReader(path: path)
    guard let node = try reader.compose(text) else { return Setting(content: .mapping([]), place: reader.place(nil)) }
    let setting = try reader.setting(node)
    if case .null = setting.content { return Setting(content: .mapping([]), place: setting.place) }
    return setting
  }

  /// Values are read as they are written: nothing is asked for whether a word is a number or a date.
  private func compose(_ text: String) throws(ConfigurationError) -> Node? {
    do { return try Yams.compose(yaml: text, .basic) } catch let error as YamlError { throw syntaxError(error) } catch {
      throw ConfigurationError(.syntax, "not YAML: \(error)", at: place(nil))
    }
  }

  private func syntaxError(_ error: YamlError) -> ConfigurationError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      ConfigurationError(.syntax, "not YAML: \(problem)", at: place(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      ConfigurationError(
        .syntax, "written twice: \(duplicates.map { "'\($0)'" }.joined(separator: ", "))", at: place(context.mark),
        help: "keep one of them")
    case .reader(let problem, _, _, _):
      ConfigurationError(.syntax, "not YAML: \(problem)", at: place(nil))
    default:
      ConfigurationError(.syntax, "not YAML", at: place(nil))
    }
  }

  private mutating func setting(_ node: Node) throws(ConfigurationError) -> Setting {
    count += 1
    guard count <= Self.settingLimit else {
      throw ConfigurationError(.syntax, "more than \(Self.settingLimit) values", at: place(nil), help: "write aliases out")
    }
    return Setting(content: try content(node), place: place(node.mark))
  }

  private mutating func content(_ node: Node) throws(ConfigurationError) -> Setting.Content {
    switch node {
    case .scalar(let scalar): return text(scalar)
    case .sequence(let sequence): return .list(try list(sequence))
    case .mapping(let mapping): return .mapping(try entries(mapping))
    case .alias: throw ConfigurationError(.syntax, "an alias of nothing", at: place(node.mark))
    }
  }

  private func text(_ scalar: Node.Scalar) -> Setting.Content {
    let isPlain = scalar.style == .plain || scalar.style == .any
    return isPlain && ["", "~", "null"].contains(scalar.string) ? .null : .text(scalar.string, isPlain: isPlain)
  }

  private mutating func list(_ sequence: Node.Sequence) throws(ConfigurationError) -> [Setting] {
    var settings: [Setting] = []
    for node in sequence { settings.append(try setting(node)) }
    return settings
  }

  private mutating func entries(_ mapping: Node.Mapping) throws(ConfigurationError) -> [Setting.Entry] {
    var entries: [Setting.Entry] = []
    for (key, value) in mapping {
      guard case .scalar(let name) = key else {
        throw ConfigurationError(.syntax, "a key must be a single word", at: place(key.mark))
      }
      entries.append(Setting.Entry(key: name.string, place: place(key.mark), value: try setting(value)))
    }
    return entries
  }

  private func place(_ mark: Mark?) -> ConfigurationPlace { .file(path: path, line: mark?.line ?? 1, column: mark?.column ?? 1) }
}
