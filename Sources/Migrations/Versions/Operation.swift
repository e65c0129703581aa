public import SQLSchema

/// One step of a version, in terms that no engine owns.
public enum Operation: Hashable, Sendable {
  case schema(SchemaChange)
  /// Puts in place what compiled procedures call; `replacing` is the version of it that was there.
  case installSupport(version: Int, replacing: Int?)
  case removeSupport(version: Int)
  case script(HandWrittenStep)

  /// The operation that takes this one back.
  public var reversed: Operation {
    switch self {
    case .schema(let change): .schema(change.reversed)
    case .installSupport(let version, nil): .removeSupport(version: version)
    case .installSupport(let version, let old?): .installSupport(version: old, replacing: version)
    case .removeSupport(let version): .installSupport(version: version, replacing: nil)
    case .script(let step): .script(step.reversed)
    }
  }
}
