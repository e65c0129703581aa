/// The parts of a SARIF 2.1.0 log that we write. The names are the standard's.
struct SARIFLog: Encodable {
  struct Run: Encodable {
    let tool: Tool
    let columnKind = "unicodeCodePoints"
    let originalUriBaseIds = [ArtifactLocation.base: BaseLocation(description: Text("the project's folder"))]
    let invocations: [Invocation]
    let artifacts: [Artifact]
    let results: [Result]

    private enum CodingKeys: CodingKey { case tool, columnKind, originalUriBaseIds, invocations, artifacts, results }
  }

  let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }
}

extension SARIFLog {
  struct Text: Encodable {
    let text: String
    let markdown: String?

    init(_ text: String, markdown: String? = nil) {
      self.text = text
      self.markdown = markdown
    }
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "transformc"
    let version: String
    let semanticVersion: String
    let rules: [Rule]

    private enum CodingKeys: CodingKey { case name, version, semanticVersion, rules }
  }

  struct Rule: Encodable {
    let id: String
    let name: String?
    let shortDescription: Text
    let fullDescription: Text?
    let help: Text?
    let defaultConfiguration: Configuration
    let properties: Properties

    struct Configuration: Encodable {
      let level: String
    }

    struct Properties: Encodable {
      let tags: [String]
    }
  }

  struct Invocation: Encodable {
    let executionSuccessful: Bool
    let exitCode: Int
    let startTimeUtc, endTimeUtc: String
  }

  struct BaseLocation: Encodable {
    let description: Text
  }

  struct ArtifactLocation: Encodable {
    /// What relative paths start at.
    static let base = "%SRCROOT%"

    let uri: String
    let uriBaseId: String?
    let index: Int?
  }

  struct Artifact: Encodable {
    let location: ArtifactLocation
    let roles = ["analysisTarget"]
    let encoding = "UTF-8"
    let sourceLanguage = "sql"

    private enum CodingKeys: CodingKey { case location, roles, encoding, sourceLanguage }
  }

  struct Region: Encodable {
    let startLine, startColumn, endLine, endColumn: Int
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  struct Location: Encodable {
    let id: Int?
    let physicalLocation: PhysicalLocation
    let message: Text?
  }

  struct Fix: Encodable {
    let description: Text
    let artifactChanges: [ArtifactChange]
  }

  struct ArtifactChange: Encodable {
    let artifactLocation: ArtifactLocation
    let replacements: [Replacement]
  }

  struct Replacement: Encodable {
    let deletedRegion: Region
    let insertedContent: Text
  }

  struct Result: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Text
    let locations: [Location]
    let relatedLocations: [Location]?
    let fixes: [Fix]?
    let partialFingerprints: [String: String]
  }
}
