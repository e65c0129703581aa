/// A local is live where some path leads to a step that reads it before anything replaces it.
struct Liveness: DataFlow {
  private let flow: BodyFlow
  let start: Bits

  /// At the exits the parameters that the caller gets back are live.
  init(_ flow: BodyFlow) {
    self.flow = flow
    var outputs = Bits()
    for (number, local) in flow.locals.all.enumerated() where local.isOutput { outputs.insert(number) }
    start = outputs
  }

  func merged(_ left: Bits, _ right: Bits) -> Bits { left.union(right) }

  func through(_ node: Int, _ value: Bits) -> Bits {
    let uses = flow.effects[node].uses
    guard !uses.isEmpty else { return value }
    var live = value
    for use in uses where use.kind == .assign || use.kind == .unset { live.remove(use.local) }
    for use in uses where use.kind.reads { live.insert(use.local) }
    return live
  }
}
