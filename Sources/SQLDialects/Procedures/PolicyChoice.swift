import Procedures
import SQLEmission

/// Lines that depend on the error: chosen by condition, then by category; errors that no clause names get the standard ones.
struct PolicyChoice {
  let policies: [ErrorPolicy]
  /// `tc_run.error_code`
  let code: String
  let category: String
  /// ELSIF or ELSEIF.
  let elseIf: String
  /// What happens to errors that no clause names.
  var standard = ErrorPolicy.standard

  func lines(_ lines: (ErrorPolicy) -> [String]) -> [String] {
    let named = policies.filter { $0.scope != .any }
    let rest = lines(policies.first { $0.scope == .any } ?? standard)
    guard !named.isEmpty else { return rest }
    var text: [String] = []
    for (index, policy) in named.enumerated() {
      text.append("\(index == 0 ? "IF" : elseIf) (\(test(policy.scope))) THEN")
      text += (lines(policy).isEmpty ? ["NULL;"] : lines(policy)).indented(4)
    }
    return text + (rest.isEmpty ? [] : ["ELSE"] + rest.indented(4)) + ["END IF;"]
  }

  private func test(_ scope: ErrorPolicy.Scope) -> String {
    switch scope {
    case .condition(let state): "\(code) = '\(state)'"
    case .category(let name): "\(category) = '\(name)'"
    case .any: "TRUE"
    }
  }
}
