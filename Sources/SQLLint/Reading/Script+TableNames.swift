import SQLSyntax

extension Script {
  /// `calls_tmp`: a table for one run, by its name.
  func isScratchName(_ name: String) -> Bool {
    name.split(separator: "_").contains { ["tmp", "temp", "work", "wrk", "scratch"].contains($0) }
  }
}
