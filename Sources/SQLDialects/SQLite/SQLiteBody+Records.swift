import SQLSchema
import SQLSemantics
import SQLSyntax

/// Which variables are rows.
extension SQLiteBody {
  /// The unique names of the variables that hold rows: `record`, `table%ROWTYPE`.
  static func recordNames(_ model: SemanticModel, _ names: VariableNames) -> Set<String> {
    let script = model.script
    var records: Set<String> = []
    for body in names.bodies {
      for local in Locals(of: body, in: script).all where !local.type.isNone {
        if isRecord(local.type, script) { records.insert(names.declared(at: local.token, named: script.name(local.name))) }
      }
    }
    return records
  }

  /// `record`, `item%ROWTYPE`
  static func isRecord(_ type: TypeID, _ script: Script) -> Bool {
    script.name(script.tree[type].name) == "record" || script.sourceText(ofType: type).lowercased().hasSuffix("rowtype")
  }
}
