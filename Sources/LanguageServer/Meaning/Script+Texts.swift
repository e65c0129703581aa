import SQLSyntax
import SourceText

// What of a script's text is shown.

extension Script {
  /// On one line, cut to what a hover can hold.
  func oneLine(_ range: SourceRange) -> String {
    let limited = SourceRange(start: Int(range.start), end: min(Int(range.end), Int(range.start) + 2_000))
    let text = file.text(limited).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count > 160 ? text.prefix(159) + "…" : text
  }

  /// `NUMBER(18, 0)`, as the author spelled it.
  func typeText(_ id: TypeID) -> String {
    let type = tree[id]
    guard !type.token.isNone else { return name(type.name) }
    var index = Int(type.token.raw)
    var depth = 0
    let first = index
    while index + 1 < tokens.count {
      let next = tokens[index + 1].kind
      if next == .openParen || next == .openBracket { depth += 1 } else if next == .closeParen || next == .closeBracket { depth -= 1 }
      guard depth >= 0, depth > 0 || next == .closeParen || next == .closeBracket || goesOn(index + 1, type) else { break }
      index += 1
    }
    return oneLine(tokens[first].range.joined(with: tokens[index].range))
  }

  /// `double precision`, `timestamp with time zone`
  private func goesOn(_ index: Int, _ type: TypeName) -> Bool {
    switch tokens[index].kind {
    case .precision, .varying: true
    case .with, .without, .time, .zone:
      index + 2 < tokens.count && (type.withTimeZone || tokens[index].kind != .with)
        && ([.time, .zone].contains(tokens[index].kind) || tokens[index + 1].kind == .time)
    default: false
    }
  }

  /// `PROCEDURE stg.load(day DATE) RETURNS VARCHAR`: the head of a definition, without its options and its body.
  func signature(of statement: StatementID) -> String {
    guard case .createProcedure(let id) = tree[statement] else { return firstLine(of: statement) }
    let procedure = tree[id]
    let parameters = tree[procedure.parameters].map { id in
      let parameter = tree[id]
      let mode = parameter.mode == .input ? "" : parameter.mode == .output ? "OUT " : "INOUT "
      let type = parameter.type.isNone ? "" : " " + typeText(parameter.type)
      return mode + name(parameter.name) + type
        + (parameter.defaultValue.isNone ? "" : " DEFAULT " + oneLine(range(parameter.defaultValue)))
    }
    let result = procedure.returns.isNone ? "" : " RETURNS " + typeText(procedure.returns)
    return "\(procedure.isFunction ? "FUNCTION" : "PROCEDURE") \(objectName(procedure.name))(\(parameters.joined(separator: ", ")))"
      + result
  }

  func firstLine(of statement: StatementID) -> String {
    let text = file.text(range(statement)).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return text.count > 160 ? text.prefix(159) + "…" : text
  }

  /// The clause whose annotation holds a token.
  func clause(holding token: TokenID) -> Clause? {
    clauses.indices.lazy.map { self.clauses[$0] }.first { clause in
      let annotation = annotations[clause.annotation]
      return annotation.firstToken <= token.raw && token.raw < annotation.firstToken + annotation.tokenCount
    }
  }
}
