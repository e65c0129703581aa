import SQLSchema

/// `{ "addColumn": { "table": …, "column": … } }`: one key that names the operation. A schema change is written as it is.
extension Operation: Codable {
  private enum Key: String, CodingKey { case installSupport, removeSupport, script }

  private struct Support: Codable {
    let version: Int
    var replacing: Int?
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let support = try container.decodeIfPresent(Support.self, forKey: .installSupport) {
      self = .installSupport(version: support.version, replacing: support.replacing)
    } else if let support = try container.decodeIfPresent(Support.self, forKey: .removeSupport) {
      self = .removeSupport(version: support.version)
    } else if let step = try container.decodeIfPresent(HandWrittenStep.self, forKey: .script) {
      self = .script(step)
    } else {
      self = .schema(try SchemaChange(from: decoder))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if case .schema(let change) = self { return try change.encode(to: encoder) }
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .schema: break
    case .installSupport(let version, let old): try container.encode(Support(version: version, replacing: old), forKey: .installSupport)
    case .removeSupport(let version): try container.encode(Support(version: version), forKey: .removeSupport)
    case .script(let step): try container.encode(step, forKey: .script)
    }
  }
}
