import SQLiteDriver

/// The JSON functions of one connection. They share the last document, so a row's document is read once.
enum JSONFunctions {
  static var all: [ScalarFunction] {
    let document = JSONDocument()
    let read = JSONReader()
    return paths(document) + reading(document, read) + changes(read) + JSONRows.functions(read)
  }

  private static func paths(_ document: JSONDocument) -> [ScalarFunction] {
    [
      JSONTextFunction.function(document), JSONValueFunction.function(document), JSONElementsFunction.function(document),
      JSONLengthFunction.function(document), JSONCanonicalFunction.function(document),
    ]
  }

  private static func reading(_ document: JSONDocument, _ read: JSONReader) -> [ScalarFunction] {
    JSONGet.functions(document) + JSONPathGet.functions(read) + JSONFacts.functions(document, read) + JSONCasts.functions(document)
      + [JSONContains.function(read), JSONOrder.function(read)]
  }

  private static func changes(_ read: JSONReader) -> [ScalarFunction] {
    JSONMerge.functions(read) + JSONPathChanges.functions(read) + JSONBuild.functions(read) + [JSONPretty.function(read)]
  }
}

extension FunctionArguments {
  /// The value at the path that stands behind the document; nil for NULL, a malformed document, a missing value, or no document.
  func node(in document: JSONDocument) -> Int? {
    guard count > 0, let text = text(at: 0), document.load(text) else { return nil }
    return document.node(at: JSONPath(arguments: self))
  }
}
