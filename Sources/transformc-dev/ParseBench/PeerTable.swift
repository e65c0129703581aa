/// A line for each parser, with the ratio of its time to ours.
struct PeerTable {
  let own: ReadingSpeed
  /// Of the first parse of a process, all files joined to one.
  let cold: Double
  let peers: [PeerSpeed]
  let bytes: Int

  func print() {
    section("Parsing, tokens included", .parse, own.parsing)
    section("Tokenizing", .tokenize, own.tokenizing)
    section("The first parse of a process, all files in one", .cold, cold)
  }

  private func section(_ title: String, _ kind: PeerSpeed.Kind, _ seconds: Double) {
    Swift.print("\n\(title)")
    BenchmarkLine(name: "transformc, postgres", bytes: bytes, seconds: seconds, ratio: nil).print()
    for peer in peers where peer.kind == kind {
      if let time = peer.seconds {
        BenchmarkLine(name: peer.name, bytes: bytes, seconds: time, ratio: time / seconds).print()
      } else {
        Swift.print("  \(peer.name): not available: \(peer.reason)")
      }
    }
  }
}
