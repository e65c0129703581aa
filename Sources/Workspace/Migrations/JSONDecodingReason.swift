import Foundation

/// Why a JSON text was not what it must be, in words.
///
///     operations[2].addColumn: there is no 'column'
///     not JSON: Unexpected character 'x' around line 3, column 5.
enum JSONDecodingReason {
  static func text(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "not a version: \(error)" }
    switch error {
    case .keyNotFound(let key, let context): return place(context) + "there is no '\(key.stringValue)'"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): return place(context) + context.debugDescription
    case .dataCorrupted(let context) where context.codingPath.isEmpty: return "not JSON: \(detail(context))"
    case .dataCorrupted(let context): return place(context) + context.debugDescription
    @unknown default: return "not a version"
    }
  }

  /// Foundation puts line and column into the error below.
  private static func detail(_ context: DecodingError.Context) -> String {
    let cause = context.underlyingError.map { ($0 as NSError).userInfo[NSDebugDescriptionErrorKey] as? String }
    return (cause ?? nil) ?? context.debugDescription
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.reduce(into: "") { path, key in
      if let index = key.intValue { path += "[\(index)]" } else { path += (path.isEmpty ? "" : ".") + key.stringValue }
    }
    return path.isEmpty ? "" : "\(path): "
  }
}
