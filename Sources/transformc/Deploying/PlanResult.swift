import Migrations
import Workspace

/// A plan and what else is to be written, as a command shows it.
struct PlanResult {
  let plan: Plan
  let planning: PlanningSession

  init(_ plan: Plan, _ planning: PlanningSession) {
    self.plan = plan
    self.planning = planning
  }

  var isPending: Bool { plan.version != nil || planning.hasLooseEnds }

  func text(withScripts: Bool) -> String {
    guard plan.version != nil else { return "the migrations are what the sources ask for\n" }
    let scripts = withScripts ? plan.scripts.flatMap { ["\n\($0.upText)", "\n\($0.downText)"] }.joined() : ""
    return plan.summary + scripts
  }

  /// What happened, or would, beside the version.
  func remarks(written: PlanningSession.Writing?) -> [String] {
    guard let written else { return looseEnds }
    let edits = written.recordedEdits.map { "recorded what was edited by hand in \($0)" }
    let count = written.paths.count
    return edits + (count == 0 ? [] : ["wrote \(count) file\(count == 1 ? "" : "s") under \(planning.folder)/"])
  }

  private var looseEnds: [String] {
    let edits = planning.stored.edited.map { "\($0.version.fileName) was edited by hand for \($0.target), and plan would record it" }
    let missing = planning.stored.unwritten.sorted { $0.key < $1.key }.map { target, versions in
      "\(versions.count) version\(versions.count == 1 ? " has" : "s have") no scripts for \(target) yet"
    }
    return edits + missing
  }
}

/// The same for programs.
extension PlanResult {
  struct JSON: Encodable {
    let version: String?
    let parent: String?
    let operations: Int
    let down: String?
    let downReasons: [String]
    let written: [String]
    let recordedEdits: [String]
    let isPending: Bool
  }

  func json(written: PlanningSession.Writing?) -> JSON {
    JSON(
      version: plan.version?.fileName, parent: plan.version?.parent, operations: plan.version?.operations.count ?? 0,
      down: plan.version == nil ? nil : plan.reversibility.label, downReasons: plan.reversibility.reasons, written: written?.paths ?? [],
      recordedEdits: written?.recordedEdits ?? [], isPending: written == nil && isPending)
  }
}
