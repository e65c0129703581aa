/// A value or a key of a JSON document: what it is and where its bytes stand.
///
///     {"id": 1, "tags": ["a"]}   →   object, key id, number 1, key tags, array, string a
///
/// The nodes of a document lie in reading order, so a container's contents follow it, and `next` steps over them.
struct JSONNode {
  enum Kind: UInt8 {
    case null, `true`, `false`, number
    /// Bytes between the quotes; those with a backslash must be unescaped before use.
    case string, escapedString
    case array, object
  }

  let kind: Kind
  let start: Int
  var end: Int
  /// The node after this one and its contents.
  var next: Int
  /// Elements of an array, members of an object.
  var count = 0

  var isString: Bool { kind == .string || kind == .escapedString }
}
