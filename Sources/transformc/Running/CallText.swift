import DatabaseDriver
import Runtime

/// What a procedure gave back, as a person reads it: its messages, its rows or its outputs.
struct CallText {
  private let result: ProcedureResult

  init(_ result: ProcedureResult) { self.result = result }

  var text: String {
    let lines = result.notices.map { "\($0.level): \($0.text)" } + answer
    return lines.isEmpty ? "done\n" : lines.map { $0 + "\n" }.joined()
  }

  private var answer: [String] {
    if let table = result.rows {
      return [table.columns.joined(separator: " | ")] + table.rows.map { $0.map(shown).joined(separator: " | ") }
    }
    if !result.outputs.isEmpty { return result.outputs.map { "\(plain($0.name)): \(shown($0.value))" } }
    return result.value.map { [shown($0)] } ?? []
  }

  private func shown(_ value: SQLValue) -> String { value.text ?? "NULL" }

  private func plain(_ name: String) -> String { name.hasPrefix("v_") ? String(name.dropFirst(2)) : name }
}
