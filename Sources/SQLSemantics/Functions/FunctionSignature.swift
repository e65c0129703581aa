public import SQLSchema

/// One way to call a function of a dialect, and what comes of it. In a catalogue's text it is a line:
///
///     split_part(text, text, int) text                       NULL where an argument is, else the same for the same arguments
///     lag(same, int?, same?) same window lenient             `?`: may be left out
///     concat(any...) text stable present                     `...`: as many as one likes
///     flatten(input => json, outer => boolean?) rows(index int, value json)
///     dateadd(part, number, any) moved                       part: a word such as DAY, and no column
///     convert_from(binary, text) text stable ascii           its text has the collation C, which knows the letters of ASCII alone
public struct FunctionSignature: Sendable {
  /// What becomes of NULL.
  public enum NullBehaviour: Sendable {
    /// Any NULL makes the result NULL; otherwise there is one.
    case strict
    /// `lenient`: NULL is given to the function, and NULL may come of it.
    case lenient
    /// The result is never NULL.
    case present
  }

  public enum Kind: Sendable { case scalar, aggregate, window, table }

  public enum Volatility: Sendable { case immutable, stable, volatile }

  public enum ArgumentType: Hashable, Sendable {
    case any
    /// The same type as the others that say so.
    case same
    case number
    /// A number with a fraction: PostgreSQL's numeric, which a double is not converted to by itself.
    case decimal
    case type(SQLType)
    /// A word such as DAY.
    case part
    /// Of a result: the type of the last argument, which is a date, a time or both; a date becomes both where the part is less than a day.
    case moved
  }

  public struct Parameter: Sendable {
    /// Of `name => value`; empty where arguments go by their places alone.
    public let name: String
    public let type: ArgumentType
    public let isOptional: Bool
    public let isVariadic: Bool
  }

  public struct ResultColumn: Sendable {
    public let name: String
    public let type: SQLType
  }

  public let parameters: [Parameter]
  /// The result of a scalar function, an aggregate or a window function.
  public let result: ArgumentType
  /// The columns of a table function; empty where they depend on the call.
  public let columns: [ResultColumn]
  public let kind: Kind
  public let volatility: Volatility
  public let nulls: NullBehaviour
  /// `ascii`: whether its text has the collation C.
  public let givesC: Bool
  /// How many arguments it takes; nil for no upper bound.
  public let leastArguments: Int
  public let mostArguments: Int?

  public func takes(_ count: Int) -> Bool { count >= leastArguments && count <= mostArguments ?? .max }

  /// The parameter that an argument is for.
  public func parameter(at place: Int) -> Parameter? {
    if place < parameters.count { return parameters[place] }
    return parameters.last.flatMap { $0.isVariadic ? $0 : nil }
  }
}
