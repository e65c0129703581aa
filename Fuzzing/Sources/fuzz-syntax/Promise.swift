import Foundation

/// Ends the process with the promise that was broken.
func require(_ holds: Bool, _ promise: @autoclosure () -> String) {
  if holds { return }
  FileHandle.standardError.write(Data("broken: \(promise())\n".utf8))
  abort()
}
