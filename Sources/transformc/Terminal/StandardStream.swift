import Foundation

/// Standard output or standard error.
struct StandardStream: Sendable {
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  static let error = StandardStream(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of the text. Where nobody reads any more there is nobody to tell.
  func write(_ text: String) {
    try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(contentsOf: Data(text.utf8))
  }
}
