import ArgumentParser
import Fixtures
import Foundation

/// `transformc-dev fixtures --calls 100000 --output DIR`: raw records of any number, a file for each stream.
struct FixturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fixtures",
    abstract: "Write raw Gong records as Airbyte lands them: one JSON Lines file for each stream.",
    discussion: "The same seed gives the same bytes on every machine. Files of the same names are replaced.")

  @Option(help: "How many calls; about four in a hundred arrive twice.")
  var calls: Int

  @Option(help: "The folder for the files; it is made if it is not there.")
  var output: String

  @Option(help: "Some of calls, extensive, transcripts, users, separated by commas.")
  var streams = StreamSelection.all

  @Option(help: "Another number gives other records.")
  var seed: UInt64 = 1

  func validate() throws {
    if calls < 1 { throw ValidationError("--calls \(calls): at least one call is needed") }
  }

  func run() throws {
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let generator = FixtureGenerator(calls: calls, seed: seed)
    for stream in streams.streams {
      let file = folder.appending(path: stream.fileName)
      try RecordFile(path: file).write(stream, from: generator)
      print(file.path(percentEncoded: false))
    }
  }
}
