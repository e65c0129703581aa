import ArgumentParser
import Fixtures

/// The streams that an option names: `calls,users`.
struct StreamSelection: ExpressibleByArgument {
  let streams: [FixtureStream]

  static let all = StreamSelection(streams: FixtureStream.allCases)

  init(streams: [FixtureStream]) { self.streams = streams }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let streams = names.compactMap { FixtureStream(rawValue: String($0)) }
    guard streams.count == names.count else { return nil }
    self.streams = streams
  }

  var defaultValueDescription: String { streams.map(\.rawValue).joined(separator: ",") }
}
