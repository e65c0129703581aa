public import Procedures

/// A retry policy as a line in the deployed procedure, where the runner finds it: `transient times 5 first 200 …`.
public enum RetryText {
  public static func of(_ policy: RetryPolicy) -> String {
    let what = ([policy.categories.isEmpty ? "transient" : policy.categories.joined(separator: ",")] + policy.alsoRetried).joined(
      separator: "+")
    return """
      \(what) times \(policy.times) first \(policy.firstDelayMilliseconds) longest \(policy.longestDelayMilliseconds) \
      factor \(policy.factor) jitter \(policy.hasJitter ? 1 : 0) within \(policy.withinMilliseconds)
      """
  }

  /// nil for a text that `of` did not make.
  public static func policy(_ text: some StringProtocol) -> RetryPolicy? {
    let words = text.split(separator: Character(" ")).map { String($0) }
    guard words.count == 13, let what = words.first, what.first != "+" else { return nil }
    var numbers: [String: Int] = [:]
    for index in stride(from: 1, to: 12, by: 2) { numbers[words[index]] = Int(words[index + 1]) }
    guard let times = numbers["times"], let first = numbers["first"], let longest = numbers["longest"], let factor = numbers["factor"],
      let jitter = numbers["jitter"], let within = numbers["within"]
    else { return nil }
    let kinds = what.split(separator: Character("+")).map { String($0) }
    var policy = RetryPolicy(
      categories: kinds[0] == "transient" ? [] : kinds[0].split(separator: Character(",")).map { String($0) }, times: times,
      firstDelayMilliseconds: first, longestDelayMilliseconds: longest, factor: factor, hasJitter: jitter == 1, withinMilliseconds: within)
    policy.alsoRetried = Array(kinds.dropFirst())
    return policy
  }

  /// How the line begins in a PL/pgSQL body.
  public static let mark = "-- retry "
}
