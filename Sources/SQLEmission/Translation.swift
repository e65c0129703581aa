import SQLSchema

/// What a target says for one way to call a function, an operator or a cast of a source dialect: a line of a table.
///
///     left(text, int) => tc_left($1, $2)
///     length(text) ==
///     to_char(timestamp, text) ~> tc_to_char($1, $2) -- digits beyond the microsecond are cut off
///     pg_sleep(float) !! a database function cannot wait there -- wait in the program that calls it
///     jsonb_each(json) => json_each(tc_json_pairs($1)) {key: $a.value ->> 0, value: $a.value -> 1}
public struct Translation: Sendable {
  /// How near the target's words come.
  public enum Relation: String, Sendable, CaseIterable {
    case identical, emulated, lossy, unsupported
  }

  /// The source's name: a function's, `+`, `cast`.
  public let name: String
  public let parameters: [Parameter]
  public let relation: Relation
  /// Empty where the relation is `unsupported`.
  let template: Template
  /// What is lost, or why there is no translation.
  public let note: String
  /// What the author may do instead.
  public let wayOut: String
  /// For functions that stand in FROM: the columns of their rows, over the alias `$a`.
  let columns: [(name: String, value: Template)]

  /// As the table's reader finds it: `left(text, int)`.
  public var signature: String { "\(name)(\(parameters.map(\.word).joined(separator: ", ")))" }

  func takes(_ count: Int) -> Bool {
    let least = parameters.count { !$0.isOptional && !$0.isVariadic }
    return count >= least && (count <= parameters.count || parameters.last?.isVariadic == true)
  }

  func parameter(at place: Int) -> Parameter? {
    place < parameters.count ? parameters[place] : parameters.last.flatMap { $0.isVariadic ? $0 : nil }
  }
}

extension Translation {
  /// What an argument must be.
  public struct Parameter: Sendable {
    enum Kind: Hashable, Sendable {
      case any
      /// The type that all arguments of this kind have in common.
      case same
      case number
      /// A number with a fraction.
      case decimal
      /// A number with a fraction and a precision: `numeric(10, 2)`.
      case sized
      case type(SQLType)
      /// A word such as DAY, or a text that names one.
      case part
      /// Any value, as the text that the source prints for it.
      case shown
    }

    public let word: Substring
    let kind: Kind
    public let isOptional: Bool
    public let isVariadic: Bool
    /// It must be written out, not computed.
    let isConstant: Bool
  }
}
