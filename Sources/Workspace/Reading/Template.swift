import SourceText

/// A place in a file that a template engine or a client program would fill in before the database sees it.
struct Template {
  enum Kind {
    /// `{{ database }}`, `${database}`, `<% database %>`, `@database@`, `&{database}`, `&database`
    case value
    /// `{% if … %}`, `{# … #}`
    case block
  }

  /// Where it stands.
  enum Context {
    case code
    /// A statement could begin here, and nothing else is on the line.
    case statement
    /// In a string or a quoted name, which are read as they are.
    case text
  }

  let kind: Kind
  let context: Context
  let range: SourceRange
  /// What stands between the marks, without the blanks around it.
  let name: String
  /// `{{ name }}`, with blanks: what nobody writes into a string by chance.
  let isSpaced: Bool
}
