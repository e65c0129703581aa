import ArgumentParser
import Foundation

/// `transformc-dev fuzz-corpus --output DIR`: what the fuzzer begins with.
struct FuzzCorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fuzz-corpus", abstract: "Write the fuzzer's first inputs and its dictionary.",
    discussion: "DIR/corpus gets the snippets of the test pages and the manual and the project's own sources; DIR/words.dict their words.")

  @Option(help: "The folder; its corpus is replaced.")
  var output: String

  func run() throws {
    let seeds = try FuzzSeeds(folders: ["Tests", "Documentation", "transforms"])
    let folder = URL(filePath: output).appending(path: "corpus")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (index, input) in seeds.inputs.enumerated() { try Data(input).write(to: folder.appending(path: "seed-\(index)")) }
    try FuzzDictionary(seeds).text.write(to: URL(filePath: output).appending(path: "words.dict"), atomically: true, encoding: .utf8)
    print("\(seeds.inputs.count) inputs in \(folder.path)")
  }
}
