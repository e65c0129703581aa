/// A value as it was written, and where. Not yet checked against what its key wants.
struct Setting: Sendable {
  enum Content: Sendable {
    case null
    /// `isPlain`: without quotes, so that `12` is a number.
    case text(String, isPlain: Bool)
    case list([Setting])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let place: ConfigurationPlace
    let value: Setting
  }

  var content: Content
  let place: ConfigurationPlace

  /// "a list", for messages.
  var kind: String {
    switch content {
    case .null: "empty"
    case .text: "a single value"
    case .list: "a list"
    case .mapping: "a group of keys"
    }
  }

  var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  subscript(key: String) -> Setting? { entries.first { $0.key == key }?.value }

  func setting(at path: [String]) -> Setting? {
    path.reduce(self) { $0?[$1] }
  }

  /// The tree with one value put in; groups on the way to it are made where they are missing.
  func replacing(_ path: ArraySlice<String>, with value: Setting) -> Setting {
    guard let key = path.first else { return value }
    let inner = self[key] ?? Setting(content: .mapping([]), place: value.place)
    let entry = Entry(key: key, place: value.place, value: inner.replacing(path.dropFirst(), with: value))
    let others = entries.filter { $0.key != key }
    return Setting(content: .mapping(others + [entry]), place: place)
  }

  /// The paths of everything that is no group.
  var leaves: [[String]] {
    guard case .mapping(let entries) = content else { return [[]] }
    return entries.flatMap { entry in entry.value.leaves.map { [entry.key] + $0 } }
  }
}
