import SQLEmission
import SQLSchema
import SQLSemantics

/// Functions that no table speaks of because their meaning is known.
struct CommonFunctions {
  let dialect: SourceDialect
  let spelling: any Spelling

  /// What the catalogues list as functions and the printer says by itself.
  private static let forms: Set<String> = ["current_timestamp", "grouping", "ilike", "like", "notlike", "try_cast"]

  /// nil where the target has no spelling for it.
  func entry(_ name: String) -> Coverage.Entry? {
    if Self.forms.contains(name) { return Coverage.Entry(signature: name, relation: .emulated, note: "", wayOut: "") }
    guard let function = dialect.catalogue.entry(named: name)?.meaning else { return nil }
    guard let text = spelled(function) else { return nil }
    let isSame = text.lowercased().hasPrefix(name + "(")
    return Coverage.Entry(signature: name, relation: isSame ? .identical : .emulated, note: "", wayOut: "")
  }

  private func spelled(_ function: Function) -> String? {
    switch function {
    case .now: "now()"
    case .flatten: spelling.elements(of: "x", path: [], alias: "a")
    case .arraySize: spelling.arrayLength("x", path: [])
    default: spelling.call(function, ["a", "b", "c"], types: [.text, .text, .text], literals: [nil, 18, 0])
    }
  }
}
