/// Smaller phrases that may still show the same.
extension Phrase {
  /// Each with one piece less or one piece simpler; the shortest first.
  var smaller: [Phrase] {
    let length = text.utf8.count
    return variants.map { (phrase: $0, length: $0.text.utf8.count) }.filter { $0.length < length }.sorted { $0.length < $1.length }.map(\.phrase)
  }

  private var variants: [Phrase] {
    let inner = parts.indices.flatMap { place in
      parts[place].variants.map { part in
        var whole = self
        whole.parts[place] = part
        return whole
      }
    }
    return replacements + inner
  }

  /// What may stand in this one's own place.
  private var replacements: [Phrase] {
    switch role {
    case .clause: text.isEmpty ? [] : [Phrase(.clause, "")]
    case .fixed: []
    case .value(let kind): descendants.filter { $0.role == role } + simplest(kind).filter { $0.text != text }
    }
  }

  private var descendants: [Phrase] { parts.flatMap { [$0] + $0.descendants } }

  private func simplest(_ kind: ValueKind) -> [Phrase] {
    guard !parts.isEmpty || words[0].utf8.count > 8 else { return [] }
    let constants = kind.constants.prefix(3) + ["NULL::\(kind.typeName)"]
    return (constants + kind.columns.prefix(2).map { $0.replacing("$", with: "") }).map { Phrase(role, $0) }
  }
}
