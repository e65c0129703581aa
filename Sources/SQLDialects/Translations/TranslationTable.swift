import SQLEmission

/// All that a target says for what a source dialect says, by family. `Translation` says how a line reads.
public struct TranslationTable: Sendable {
  /// Lines about things that belong together.
  public struct Family: Sendable {
    public let title: String
    public let text: String

    /// Without remarks.
    public var lines: [Substring] { text.split(separator: "\n").filter { !$0.hasPrefix("# ") } }
  }

  public let source: String
  public let target: String
  public let families: [Family]

  /// A target's own dialect needs no translation.
  public static let all: [TranslationTable] = [postgresToSQLite, postgresToSnowflake, snowflakeToSQLite, snowflakeToPostgres]

  /// The lines, sorted into names.
  var translations: Translations { Translations(families.map(\.text)) }
}
