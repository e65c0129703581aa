/// The ten kinds of failure. Every error of every engine falls into exactly one.
public enum ErrorCategory: String, CaseIterable, Codable, Sendable {
  case network, authentication, configuration
  case dataQuality = "data_quality"
  case rateLimit = "rate_limit"
  case timeout, validation
  case businessRule = "business_rule"
  case infrastructure, unknown
}
