/// Smaller phrases that may still show the same.
extension Phrase {
  /// Each with one piece less or one piece simpler; the shortest first.
  func smaller(_ words: SourceWords) -> [Phrase] {
    let length = text.utf8.count
    return variants(words).map { (phrase: $0, length: $0.text.utf8.count) }.filter { $0.length < length }.sorted { $0.length < $1.length }
      .map(
        \.phrase)
  }

  private func variants(_ source: SourceWords) -> [Phrase] {
    let inner = parts.indices.flatMap { place in
      parts[place].variants(source).map { part in
        var whole = self
        whole.parts[place] = part
        return whole
      }
    }
    return replacements(source) + inner
  }

  /// What may stand in this one's own place.
  private func replacements(_ source: SourceWords) -> [Phrase] {
    switch role {
    case .clause: text.isEmpty ? [] : [Phrase(.clause, "")]
    case .fixed: []
    case .value(let kind): descendants.filter { $0.role == role } + simplest(kind, source).filter { $0.text != text }
    }
  }

  private var descendants: [Phrase] { parts.flatMap { [$0] + $0.descendants } }

  private func simplest(_ kind: ValueKind, _ source: SourceWords) -> [Phrase] {
    guard !parts.isEmpty || words[0].utf8.count > 8 else { return [] }
    return source.simple(kind).map { Phrase(role, $0) } + kind.columns.prefix(2).map { Phrase(role, column: $0.replacing("$", with: "")) }
  }
}
