import Foundation

/// The name of a request: clients use numbers or texts.
enum RequestID: Codable, Hashable, Sendable {
  case number(Int)
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) { self = .number(number) } else { self = .text(try container.decode(String.self)) }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    }
  }
}

/// What every message says of itself. Without a method it is the answer to a request of ours.
struct Envelope: Decodable {
  let id: RequestID?
  let method: String?
}

/// A message's parameters.
struct Parameters<Value: Decodable>: Decodable {
  let params: Value
}

/// Parameters that are not looked at.
struct Nothing: Codable {}

/// `null`
struct Null: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}

/// Why a request has no result (JSON-RPC 2.0 and LSP 3.17).
struct ResponseError: Error, Encodable {
  let code: Int
  let message: String

  static func parseError(_ why: String) -> ResponseError { ResponseError(code: -32700, message: "this is no JSON-RPC message: \(why)") }
  static func invalidRequest(_ message: String) -> ResponseError { ResponseError(code: -32600, message: message) }
  static func methodNotFound(_ method: String) -> ResponseError { ResponseError(code: -32601, message: "there is no method '\(method)'") }
  static func invalidParameters(_ message: String) -> ResponseError { ResponseError(code: -32602, message: message) }
  static let notInitialized = ResponseError(code: -32002, message: "'initialize' comes first")
  static let cancelled = ResponseError(code: -32800, message: "cancelled")
  static func failed(_ message: String) -> ResponseError { ResponseError(code: -32803, message: message) }
}

/// An answer: a result, which may be null, or an error.
struct Response<Value: Encodable>: Encodable {
  let id: RequestID?
  let result: Result<Value, ResponseError>

  private enum Key: CodingKey { case jsonrpc, id, result, error }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode("2.0", forKey: .jsonrpc)
    try container.encode(id, forKey: .id)
    switch result {
    case .success(let value): try container.encode(value, forKey: .result)
    case .failure(let error): try container.encode(error, forKey: .error)
    }
  }
}

/// A notification, or with an id a request of ours.
struct Notice<Value: Encodable>: Encodable {
  let jsonrpc = "2.0"
  var id: RequestID?
  let method: String
  let params: Value
}
