import Foundation

/// `fuzz-syntax --seeds=DIR`: writes what the fuzzer begins with, and is done. DIR/corpus gets the snippets of the test pages and the manual
/// and the project's own sources; DIR/words.dict their words.
struct FuzzSeedWriter {
  let folder: URL

  /// Nil where none are asked for.
  init?(arguments: [String]) {
    guard let argument = arguments.first(where: { $0.hasPrefix("--seeds=") }) else { return nil }
    folder = URL(filePath: String(argument.dropFirst("--seeds=".count)))
  }

  func write() throws {
    let seeds = try FuzzSeeds(folders: ["Tests", "Documentation", "transforms"])
    let corpus = folder.appending(path: "corpus")
    try? FileManager.default.removeItem(at: corpus)
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    for (index, input) in seeds.inputs.enumerated() { try Data(input).write(to: corpus.appending(path: "seed-\(index)")) }
    try FuzzDictionary(seeds).text.write(to: folder.appending(path: "words.dict"), atomically: true, encoding: .utf8)
    print("\(seeds.inputs.count) inputs in \(corpus.path)")
  }
}
