public import SQLEmission

/// The lines of the tables, for whoever lists them or tries them out.
public enum TranslationList {
  /// What a target says for what a source dialect says, by name; none for the target's own dialect.
  public static func lines(from source: String, to target: String) -> [Translation] {
    Spellings.named(target, opsSchema: "ops").translations(from: source)?.all ?? []
  }
}
