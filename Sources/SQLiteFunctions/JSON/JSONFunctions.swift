import SQLiteDriver

/// The JSON functions of one connection. They share the last document, so a row's document is read once.
enum JSONFunctions {
  static var all: [ScalarFunction] {
    let document = JSONDocument()
    return [
      JSONTextFunction.function(document), JSONValueFunction.function(document), JSONElementsFunction.function(document),
      JSONLengthFunction.function(document), JSONCanonicalFunction.function(document),
    ]
  }
}

extension FunctionArguments {
  /// The value at the path that stands behind the document; nil for NULL, a malformed document, a missing value, or no document.
  func node(in document: JSONDocument) -> Int? {
    guard count > 0, let text = text(at: 0), document.load(text) else { return nil }
    return document.node(at: JSONPath(arguments: self))
  }
}
