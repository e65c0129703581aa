/// A section of `Documentation/Codes.md`: a code that is no rule's.
struct CodeSection {
  let code: String
  let title: String
  /// With the heading, as that of a page.
  let text: String

  static func all(in repository: Repository) throws -> [CodeSection] {
    let sections = try repository.text("Documentation/Codes.md").split(separator: "\n## ").dropFirst()
    return sections.map { section in
      let heading = section.prefix { $0 != "\n" }
      return CodeSection(
        code: String(heading.prefix(6)), title: String(heading.dropFirst(7)), text: "# \(section)" + (section.hasSuffix("\n") ? "" : "\n"))
    }
  }
}
