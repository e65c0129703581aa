import Testing
import Workspace

/// Comparing texts line by line.
@Suite struct DeploymentDiffTests {
  @Test func equalTextsHaveNoDiff() {
    #expect(LineDiff(from: "a\nb\n", to: "a\nb").isEmpty)
    #expect(LineDiff(from: "", to: "").unified(from: "x", to: "y").isEmpty)
  }

  @Test func showsChangesWithTheirContext() {
    let old = (1...12).map { "line \($0)" }
    var new = old
    new[1] = "line two"
    new.append("line 13")
    let diff = LineDiff(from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
    #expect(
      diff.unified(from: "deployed", to: "compiled") == """
        --- deployed
        +++ compiled
        @@ -1,5 +1,5 @@
         line 1
        -line 2
        +line two
         line 3
         line 4
         line 5
        @@ -10,3 +10,4 @@
         line 10
         line 11
         line 12
        +line 13

        """)
  }

  /// Both sides can be read from it, whatever they have in common, and in reasonable time.
  @Test(arguments: [0, 1, 3, 1_000_000]) func saysAllOfBothSides(_ every: Int) {
    let old = (0..<5_000).map { "line \($0 % 700)" }
    let new = old.enumerated().map { every > 0 && $0 % every == 0 ? "\($1) changed" : $1 } + ["end"]
    let changes = LineDiff(from: old.joined(separator: "\n"), to: new.joined(separator: "\n")).changes
    let left = changes.compactMap { if case .same(let line) = $0 { line } else if case .removed(let line) = $0 { line } else { nil } }
    let right = changes.compactMap { if case .same(let line) = $0 { line } else if case .added(let line) = $0 { line } else { nil } }
    #expect(left == old)
    #expect(right == new)
    if every == 0 || every > 5_000 { #expect(changes.count <= 5_002) }
  }

  @Test func anEmptySideStandsAtLineZero() {
    #expect(LineDiff(from: "", to: "a\n").unified(from: "x", to: "y") == "--- x\n+++ y\n@@ -0,0 +1 @@\n+a\n")
    #expect(LineDiff(from: "a\nb\n", to: "").unified(from: "x", to: "y") == "--- x\n+++ y\n@@ -1,2 +0,0 @@\n-a\n-b\n")
  }

  @Test(arguments: 0..<200) func theChangesTurnOneTextIntoTheOtherWithTheFewestEdits(seed: UInt64) {
    var random = Numbers(state: seed)
    let old = (0..<random.next(12)).map { _ in "abc".map(String.init)[random.next(3)] }
    let new = (0..<random.next(12)).map { _ in "abc".map(String.init)[random.next(3)] }
    let changes = LineDiff(from: old.map { $0 + "\n" }.joined(), to: new.map { $0 + "\n" }.joined()).changes
    #expect(changes.compactMap(Self.oldLine) == old && changes.compactMap(Self.newLine) == new)
    let kept = changes.count { Self.oldLine($0) != nil && Self.newLine($0) != nil }
    #expect(kept == Self.longestCommonSubsequence(old, new))
  }

  private struct Numbers {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  private static func oldLine(_ change: LineDiff.Change) -> String? {
    switch change {
    case .same(let text), .removed(let text): text
    case .added: nil
    }
  }

  private static func newLine(_ change: LineDiff.Change) -> String? {
    switch change {
    case .same(let text), .added(let text): text
    case .removed: nil
    }
  }

  private static func longestCommonSubsequence(_ left: [String], _ right: [String]) -> Int {
    var row = Array(repeating: 0, count: right.count + 1)
    for line in left {
      var diagonal = 0
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = line == right[column] ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
