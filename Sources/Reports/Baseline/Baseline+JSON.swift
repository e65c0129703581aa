public import Foundation

/// Why a text is no baseline.
public struct BaselineFault: Error, Hashable, Sendable {
  public let message: String

  public init(message: String) { self.message = message }
}

extension Baseline {
  private struct Document: Codable {
    let version: Int
    let findings: [Entry]
  }

  private struct Head: Decodable {
    let version: Int
  }

  public init(parsing data: Data) throws(BaselineFault) {
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: data) else {
      throw BaselineFault(message: "this is no baseline: a JSON object with 'version' and 'findings' is expected")
    }
    guard head.version == Self.version else {
      throw BaselineFault(message: "this baseline has version \(head.version), and this transformc reads \(Self.version)")
    }
    do { self.init(entries: try decoder.decode(Document.self, from: data).findings) } catch {
      throw BaselineFault(message: "this baseline is damaged: \(Self.place(of: error))")
    }
  }

  /// The file that is kept beside the sources: sorted, so that a change of it shows what changed.
  public func text() throws -> String { try JSONText.of(Document(version: Self.version, findings: entries)) }

  /// `findings[3].count` is missing or of another type.
  private static func place(of error: any Error) -> String {
    let path: [any CodingKey] =
      switch error {
      case DecodingError.keyNotFound(let key, let context): context.codingPath + [key]
      case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context): context.codingPath
      default: []
      }
    guard !path.isEmpty else { return "it is not whole" }
    let name = path.reduce("") { text, key in
      key.intValue.map { "\(text)[\($0)]" } ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
    }
    return "'\(name)' is missing or of another kind"
  }
}
