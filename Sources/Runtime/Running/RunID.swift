import Foundation

/// Ids of runs: ULIDs (github.com/ulid/spec), so that later runs sort behind earlier ones.
public enum RunID {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Twenty-six characters: ten of the time in milliseconds, sixteen of chance.
  public static func new() -> String {
    var time = UInt64(Date().timeIntervalSince1970 * 1000)
    var text: [Character] = []
    for _ in 0..<10 {
      text.insert(alphabet[Int(time % 32)], at: 0)
      time /= 32
    }
    for _ in 0..<16 { text.append(alphabet[Int.random(in: 0..<32)]) }
    return String(text)
  }
}
