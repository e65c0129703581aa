import Diagnostics
import SQLSyntax
import SourceText

/// Puts a project's values where its files have templates: plain text for plain text, nothing is computed.
///
///     templates: { database: warehouse }        FROM {{ database }}.stg.calls   →   FROM warehouse.stg.calls
///
/// A template without a value becomes a name, so that the rest of the file is read, and is an error.
struct Templates {
  let values: [String: String]

  /// The file as it is to be read, with what is wrong; places are those of that file.
  func applied(to file: SourceFile, _ grammar: Grammar) -> (SourceFile, [Diagnostic]) {
    var edits: [TextEdit] = []
    var diagnostics: [Diagnostic] = []
    var told: Set<String> = []
    var shift = 0
    for template in TemplateScanner.templates(in: file, grammar) {
      let start = Int(template.range.start) + shift
      let replacement = replacement(for: template, in: file)
      let end = start + (replacement?.utf8.count ?? template.range.bytes.count)
      if let diagnostic = diagnostic(template, in: file, at: SourceRange(start: start, end: end)), told.insert(key(template)).inserted {
        diagnostics.append(diagnostic)
      }
      guard let replacement else { continue }
      edits.append(TextEdit(replacing: template.range, with: replacement))
      shift += replacement.utf8.count - template.range.bytes.count
    }
    return (file.substituting(edits), diagnostics)
  }

  /// Each template is told of once, blocks once for all.
  private func key(_ template: Template) -> String { template.kind == .block ? "" : template.name }

  /// Nil where the text stays as it is.
  private func replacement(for template: Template, in file: SourceFile) -> String? {
    if template.kind == .value, let value = values[template.name] { return value }
    switch (template.context, template.kind) {
    case (.text, _): return nil
    case (.statement, _), (_, .block): return blanks(file.text(template.range))
    case (.code, .value): return placeholder(template.name)
    }
  }

  /// Nothing, with the line ends of what it stands for.
  private func blanks(_ text: String) -> String {
    let lineEnds = text.filter(\.isNewline)
    return lineEnds.isEmpty ? " " : lineEnds
  }

  /// A name that is no keyword, also where it touches another.
  private func placeholder(_ name: String) -> String {
    "template_" + String(name.unicodeScalars.prefix(40).map { isOfName($0) ? Character($0) : "_" })
  }

  private func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit)
  }

  private func diagnostic(_ template: Template, in file: SourceFile, at range: SourceRange) -> Diagnostic? {
    let text = shown(file.text(template.range))
    if template.kind == .block {
      guard template.context != .text else { return nil }
      return Diagnostic(
        "SYN003", .error, "this is a template: '\(text)' is passed over", at: range,
        help: "only values are put in, nothing is computed: write plain SQL, or read what the template becomes")
    }
    // '{{1,2},{3,4}}' is an array.
    guard values[template.name] == nil, template.context != .text || template.isSpaced else { return nil }
    return Diagnostic(
      "SYN003", .error, "this is a template: '\(text)' has no value", at: range,
      help: "set templates: \(shown(template.name)) in transformc.yaml")
  }

  private func shown(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    return line.count > 40 || line.count < text.count ? line.prefix(30) + "…" : line
  }
}
