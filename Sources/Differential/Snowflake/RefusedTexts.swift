public import SQLSchema

/// A procedure of a project that Snowflake cannot have.
public struct RefusedTexts: Error, CustomStringConvertible {
  public let name: ObjectName
  public let reasons: [String]

  public var description: String { "\(name): \(reasons.joined(separator: "; "))" }
}
