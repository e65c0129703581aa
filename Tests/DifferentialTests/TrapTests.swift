import Foundation
import TestSupport
import Testing

/// Every trap, a construct that engines answer differently, has a case beside which its number stands: `(trap 12)`, `(traps 15, 16)`.
@Suite struct TrapTests {
  @Test func everyTrapHasACase() throws {
    let missing = Set(1...88).subtracting(try numbers()).sorted()
    #expect(missing.isEmpty, "traps without a case: \(missing.map(String.init).joined(separator: ", "))")
  }

  /// The numbers that pages and tests name.
  private func numbers() throws -> Set<Int> {
    let folder = MarkdownCase.repositoryRoot.appending(path: "Tests")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".md") || $0.hasSuffix("Tests.swift")
    }
    return try names.reduce(into: []) { numbers, name in
      guard !name.hasSuffix("TrapTests.swift") else { return }
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for match in text.matches(of: #/\b[Tt]raps? (\d+(?:(?:, | and )\d+)*)/#) {
        numbers.formUnion(match.1.split { !$0.isNumber }.compactMap { Int($0) })
      }
    }
  }
}
