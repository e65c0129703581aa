/// A command that did its work and says by its exit code what it found.
struct Ending: Error {
  let code: Int32

  static let findings = Ending(code: 1)
  static let pending = Ending(code: 2)
  static let badSQL = Ending(code: 65)
}
