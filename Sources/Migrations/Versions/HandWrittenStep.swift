public import SQLSchema

/// SQL that a person wrote for each target: filling a new column, changing a type.
public struct HandWrittenStep: Hashable, Codable, Sendable {
  /// Target → statements, each without its closing semicolon. A target that is missing does nothing.
  public var up: [String: [String]]
  /// Target → what takes `up` back; nil: nothing does, and the version is irreversible.
  public var down: [String: [String]]?
  /// The tables that the step changes by itself, as they were and as they are afterwards, so that later plans start from the truth.
  public var before: [Table]
  public var after: [Table]
  /// Whether this value is the reverse of a step that has no way back.
  private var isWayBack: Bool

  public init(up: [String: [String]], down: [String: [String]]?, before: [Table] = [], after: [Table] = []) {
    self.up = up
    self.down = down
    self.before = before
    self.after = after
    isWayBack = false
  }

  public var isIrreversible: Bool { down == nil }

  /// Whether running this step is the impossible direction of an irreversible one.
  var cannotRun: Bool { isWayBack }

  var reversed: HandWrittenStep {
    var step = HandWrittenStep(up: down ?? up, down: down == nil ? nil : up, before: after, after: before)
    step.isWayBack = isIrreversible && !isWayBack
    return step
  }
}

extension HandWrittenStep {
  private enum CodingKeys: String, CodingKey { case up, down, before, after }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      up: try container.decode([String: [String]].self, forKey: .up),
      down: try container.decodeIfPresent([String: [String]].self, forKey: .down),
      before: try container.decodeIfPresent([Table].self, forKey: .before) ?? [],
      after: try container.decodeIfPresent([Table].self, forKey: .after) ?? [])
  }
}
