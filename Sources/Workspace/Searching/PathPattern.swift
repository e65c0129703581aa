/// A pattern for a path, folder by folder: `transforms/**/*.sql`. `**` is any number of folders.
struct PathPattern: Hashable, Sendable {
  enum Part: Hashable {
    case folders
    case name(NamePattern)
  }

  private let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  /// The names of a path: `./a//b` → `a`, `b`.
  static func names(of path: String) -> [ArraySlice<UInt8>] {
    Array(path.utf8).split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual([UInt8(ascii: ".")]) }
  }

  func matches(_ names: ArraySlice<ArraySlice<UInt8>>) -> Bool { end(in: names, isPrefix: false) }

  /// Whether the pattern matches the path or a folder that it lies in.
  func covers(_ names: ArraySlice<ArraySlice<UInt8>>) -> Bool { end(in: names, isPrefix: true) }

  /// As with stars in a name: only the last `**` need be tried again.
  private func end(in names: ArraySlice<ArraySlice<UInt8>>, isPrefix: Bool) -> Bool {
    var (part, index) = (0, names.startIndex)
    var (star, mark) = (-1, index)
    while index < names.endIndex {
      if isPrefix && part == parts.count && index > names.startIndex { return true }
      if part < parts.count, parts[part] == .folders {
        (star, mark) = (part, index)
        part += 1
      } else if part < parts.count, case .name(let pattern) = parts[part], pattern.matches(names[index]) {
        part += 1
        index += 1
      } else if star >= 0 {
        mark += 1
        (index, part) = (mark, star + 1)
      } else {
        return false
      }
    }
    return parts[part...].allSatisfy { $0 == .folders }
  }
}
