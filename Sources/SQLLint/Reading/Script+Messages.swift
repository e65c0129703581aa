import SQLSemantics
import SQLSyntax
import SourceText

// What things are called in messages, cut to what a message can hold.

extension Script {
  private static let mostCharacters = 80

  /// A name as its author wrote it.
  func written(_ name: NameID) -> String { cut(file.text(range(name))) }

  private func cut(_ text: String) -> String {
    text.count > Self.mostCharacters ? text.prefix(Self.mostCharacters - 1) + "…" : text
  }
}

extension Collection<String> {
  /// Columns between brackets, the first ones of many: `a, b, c, …`.
  var columnList: String { count > 6 ? prefix(5).joined(separator: ", ") + ", …" : joined(separator: ", ") }

  /// `a, b and c`; of many the first, and how many more there are: `a, b, c and 9 more`.
  var listed: String {
    let names = Array(self)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    if names.count > 4 { return names.prefix(3).joined(separator: ", ") + " and \(names.count - 3) more" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
