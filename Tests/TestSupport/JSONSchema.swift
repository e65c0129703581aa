public import Foundation

/// A JSON schema, and what of a document breaks it.
///
/// The keywords of drafts 4 to 7 that our schemas use; one that it does not know is a fault of its own, so that nothing is passed over.
public struct JSONSchema {
  private let root: [String: Any]

  public init(_ data: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else { throw Fault(text: "a schema is an object") }
    self.root = root
  }

  /// A schema of this repository.
  public init(at path: String) throws { try self.init(Data(contentsOf: MarkdownCase.repositoryRoot.appending(path: path))) }

  struct Fault: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
  }

  /// Each fault with its place: `runs[0].results[2].level: 'hint' is none of error, note`. Empty for a good document.
  public func faults(of document: String) throws -> [String] {
    faults(try JSONSerialization.jsonObject(with: Data(document.utf8), options: .fragmentsAllowed), root, "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      guard let target = resolved(reference) else { return ["\(place): the schema refers to '\(reference)', which it does not have"] }
      return faults(value, target, place)
    }
    return schema.flatMap { keyword, argument in faults(value, keyword, argument, schema, place) }.sorted()
  }

  /// `#/definitions/run`
  private func resolved(_ reference: String) -> [String: Any]? {
    guard reference.hasPrefix("#") else { return nil }
    return reference.dropFirst(2).split(separator: "/").reduce(root as [String: Any]?) { $0?[String($1)] as? [String: Any] }
  }

  private func faults(_ value: Any, _ keyword: String, _ argument: Any, _ schema: [String: Any], _ place: String) -> [String] {
    switch keyword {
    case "$schema", "$id", "id", "title", "description", "default", "definitions", "$defs", "examples", "$comment": []
    case "type": typeFaults(value, argument, place)
    case "enum": enumFaults(value, argument as? [Any] ?? [], place)
    case "const": enumFaults(value, [argument], place)
    case "properties", "additionalProperties":
      // Both are one question, which is asked once.
      keyword == "properties" || schema["properties"] == nil ? propertyFaults(value, schema, place) : []
    case "required": requiredFaults(value, argument as? [String] ?? [], place)
    case "items": itemFaults(value, argument as? [String: Any] ?? [:], place)
    case "minItems": limit(value as? [Any], { $0.count >= argument as? Int ?? 0 }, "has too few items", place)
    case "uniqueItems": limit(value as? [Any], { argument as? Bool != true || isUnique($0) }, "has an item twice", place)
    case "minimum": limit(number(value), { $0 >= number(argument) ?? 0 }, "is too small", place)
    case "maximum": limit(number(value), { $0 <= number(argument) ?? 0 }, "is too great", place)
    case "minLength": limit(value as? String, { $0.count >= argument as? Int ?? 0 }, "is too short", place)
    case "pattern": limit(value as? String, { matches($0, argument as? String ?? "") }, "does not match \(argument)", place)
    case "format": limit(value as? String, { hasFormat($0, argument as? String ?? "") }, "is no \(argument)", place)
    case "anyOf", "oneOf": alternativeFaults(value, argument as? [[String: Any]] ?? [], isOne: keyword == "oneOf", place)
    default: ["\(place): the schema has a keyword that is not known: '\(keyword)'"]
    }
  }

  // MARK: Any value

  private func typeFaults(_ value: Any, _ argument: Any, _ place: String) -> [String] {
    let wanted = argument as? [String] ?? [argument as? String ?? ""]
    let found = types(of: value)
    return wanted.contains(where: found.contains)
      ? [] : ["\(place): \(found.first ?? "?") stands where \(wanted.joined(separator: " or ")) is wanted"]
  }

  private func types(of value: Any) -> [String] {
    switch value {
    case is NSNull: ["null"]
    case let number as NSNumber where isBoolean(number): ["boolean"]
    case let number as NSNumber: number.doubleValue == number.doubleValue.rounded() ? ["integer", "number"] : ["number"]
    case is String: ["string"]
    case is [Any]: ["array"]
    case is [String: Any]: ["object"]
    default: []
    }
  }

  private func isBoolean(_ number: NSNumber) -> Bool { unsafe String(cString: number.objCType) == "c" }

  private func number(_ value: Any) -> Double? { types(of: value).contains("number") ? (value as? NSNumber)?.doubleValue : nil }

  private func enumFaults(_ value: Any, _ allowed: [Any], _ place: String) -> [String] {
    allowed.contains { isEqual($0, value) } ? [] : ["\(place): '\(value)' is none of \(allowed.map { "\($0)" }.joined(separator: ", "))"]
  }

  private func alternativeFaults(_ value: Any, _ schemas: [[String: Any]], isOne: Bool, _ place: String) -> [String] {
    let fitting = schemas.count { faults(value, $0, place).isEmpty }
    if fitting == 0 { return ["\(place): fits none of the alternatives"] }
    return isOne && fitting > 1 ? ["\(place): fits \(fitting) alternatives"] : []
  }

  private func limit<Value>(_ value: Value?, _ holds: (Value) -> Bool, _ message: String, _ place: String) -> [String] {
    guard let value, !holds(value) else { return [] }
    return ["\(place): \(message)"]
  }

  // MARK: Objects and arrays

  private func propertyFaults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    return object.flatMap { key, value in
      if let own = properties[key] as? [String: Any] { return faults(value, own, "\(place).\(key)") }
      if let other = schema["additionalProperties"] as? [String: Any] { return faults(value, other, "\(place).\(key)") }
      return schema["additionalProperties"] as? Bool == false ? ["\(place): '\(key)' is not expected"] : []
    }
  }

  private func requiredFaults(_ value: Any, _ keys: [String], _ place: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    return keys.filter { object[$0] == nil }.map { "\(place): '\($0)' is missing" }
  }

  private func itemFaults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    (value as? [Any] ?? []).enumerated().flatMap { faults($1, schema, "\(place)[\($0)]") }
  }

  private func isUnique(_ items: [Any]) -> Bool {
    !items.indices.contains { index in items[..<index].contains { isEqual($0, items[index]) } }
  }

  private func isEqual(_ left: Any, _ right: Any) -> Bool {
    switch (left, right) {
    case (is NSNull, is NSNull): true
    case (let left as String, let right as String): left == right
    case (let left as NSNumber, let right as NSNumber): isBoolean(left) == isBoolean(right) && left == right
    case (let left as [Any], let right as [Any]): left.count == right.count && zip(left, right).allSatisfy(isEqual)
    case (let left as [String: Any], let right as [String: Any]):
      left.count == right.count && left.allSatisfy { key, value in right[key].map { isEqual(value, $0) } ?? false }
    default: false
    }
  }

  // MARK: Texts

  private func matches(_ text: String, _ pattern: String) -> Bool { text.range(of: pattern, options: .regularExpression) != nil }

  private func hasFormat(_ text: String, _ format: String) -> Bool {
    switch format {
    case "uri": URL(string: text)?.scheme != nil
    case "uri-reference": URL(string: text) != nil && !text.contains(" ")
    case "date-time": (try? Date(text, strategy: .iso8601)) != nil
    default: false
    }
  }
}
