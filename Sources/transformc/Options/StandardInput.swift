import Foundation

/// What comes on standard input, as a file: `transformc lint - --stdin-filename transforms/calls.sql`.
struct StandardInput {
  /// How standard input is written among paths.
  static let name = "-"

  /// The path that it stands for, which messages show; the file need not exist.
  let path: String
  let bytes: [UInt8]

  init(path: String) {
    self.path = path
    bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
  }

  /// Reads it where one of the paths is `-`.
  init?(among paths: [String], named filename: String?, _ session: Session) throws {
    guard paths.contains(Self.name) else {
      guard filename == nil else { throw Failure.usage("--stdin-filename names what comes on standard input: give '-' as a path") }
      return nil
    }
    self.init(path: filename.map(session.projectPath) ?? "<stdin>")
  }
}
