import SQLSchema
import SQLSemantics
public import SQLSyntax

/// The functions of other files that give quoted text, by their names without schemas.
///
///     CREATE FUNCTION etl.full_name(s text, t text) … RETURN quote_ident(s) || '.' || quote_ident(t);   →   full_name
public struct QuotingFunctions: Sendable {
  /// False for a name that some other function has too.
  private var answers: [String: Bool] = [:]

  public init() {}

  func holds(_ name: String) -> Bool { answers[name] ?? false }

  /// Adds those of other files.
  public mutating func formUnion(_ other: QuotingFunctions) { answers.merge(other.answers) { $0 && $1 } }

  func union(_ other: QuotingFunctions) -> QuotingFunctions {
    var union = self
    union.formUnion(other)
    return union
  }

  /// Adds those of a script. Only a script that calls the server's own quoting functions is looked into.
  public mutating func add(_ script: Script) {
    let names = script.definedFunctions
    guard !names.isEmpty else { return }
    let context = script.quotes ? LintContext(script, schema: nil, tags: PrivacyTags()) : nil
    for name in names {
      let isClean = context.map { $0.textSources.functions(in: $0).isClean(name, $0) } ?? false
      answers.merge([name: isClean]) { $0 && $1 }
    }
  }
}

extension Script {
  fileprivate var definedFunctions: Set<String> {
    var names: Set<String> = []
    for index in tree.statements.indices {
      guard case .createProcedure(let id) = tree.statements[index], tree[id].isFunction, !tree[id].name.isNone else { continue }
      names.insert(objectName(tree[id].name).name)
    }
    return names
  }

  /// It calls quote_ident(), quote_literal() or format() somewhere.
  fileprivate var quotes: Bool {
    let quoting = Set(["quote_ident", "quote_literal", "quote_nullable", "format"].map { symbol($0) })
    return tree.expressions.indices.contains {
      if case .call(let name, _, _) = tree.expressions[$0] { quoting.contains(tree[name].name) } else { false }
    }
  }
}
