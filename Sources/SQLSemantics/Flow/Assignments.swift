/// Which locals were given a value on some path, or on some path were not.
struct Assignments: DataFlow {
  enum Question { case given, missing }

  private let flow: BodyFlow
  private let question: Question
  let start = Bits()

  init(_ flow: BodyFlow, _ question: Question) {
    self.flow = flow
    self.question = question
  }

  func merged(_ left: Bits, _ right: Bits) -> Bits { left.union(right) }

  func through(_ node: Int, _ value: Bits) -> Bits {
    let uses = flow.effects[node].uses
    guard !uses.isEmpty else { return value }
    var locals = value
    for use in uses where !use.kind.reads {
      if use.kind.assigns == (question == .given) { locals.insert(use.local) } else { locals.remove(use.local) }
    }
    return locals
  }
}
