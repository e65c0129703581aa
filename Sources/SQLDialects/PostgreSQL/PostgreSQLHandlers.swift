import SQLEmission
import SQLSyntax

extension PostgreSQLBody {
  /// The handlers of a block.
  ///
  /// PL/pgSQL's own stay what they are. Others ask for names, numbers and origins that no SQLSTATE has: one handler takes
  /// every error and finds out which is meant; what none of them takes goes on.
  struct Handlers {
    private let handlers: [Handler]
    private let body: PostgreSQLBody
    private let conditions: [[String]]
    private let number: Int

    init(_ block: Block, _ body: PostgreSQLBody) {
      self.body = body
      handlers = body.script.tree[block.handlers].map { body.script.tree[$0] }
      number = body.isNative ? 0 : body.newNumber()
      var found: [[String]] = []
      for handler in handlers where !body.isNative {
        HandlerConditions.refuseContinuing(handler, body.script, &body.printer)
        let conditions = HandlerConditions.of(handler, exceptions: Set(body.exceptions.keys), body.script)
        if conditions == nil { body.printer.refuse("a condition that no error has", at: handler.first) }
        found.append(conditions ?? [])
      }
      conditions = found
    }

    /// Whether statements have to say what they are.
    var asksForOrigin: Bool { conditions.contains { $0.contains("statement") || $0.contains("expression") } }

    func lines() -> [String] { body.isNative ? native() : translated() }

    private func native() -> [String] {
      handlers.flatMap { handler -> [String] in
        let names = body.script.tree[handler.conditions].map { name($0) }
        return ["WHEN \(names.joined(separator: " OR ")) THEN"] + (body.handlerStart + body.statements(handler.statements)).indented(4)
      }
    }

    private func name(_ token: TokenID) -> String {
      body.script.tokens[Int(token.raw)].kind == .string
        ? "SQLSTATE \(body.spelling.literal(body.script.string(token)))"
        : body.script.name(token).lowercased() == "others" ? "OTHERS" : body.script.name(token)
    }

    // MARK: Of another dialect

    private func translated() -> [String] {
      body.need("tc_state_\(number) text;  tc_error_\(number) text;  tc_detail_\(number) text;")
      let outer = body.printer.context
      defer { body.printer.context = outer }
      body.printer.context.special = special(outer.special)
      return ["WHEN OTHERS OR query_canceled OR assert_failure THEN"] + (noted + body.handlerStart + choice()).indented(4)
    }

    private var noted: [String] {
      [
        "GET STACKED DIAGNOSTICS tc_state_\(number) = RETURNED_SQLSTATE, tc_error_\(number) = MESSAGE_TEXT, tc_detail_\(number) = PG_EXCEPTION_DETAIL;"
      ]
    }

    private func special(_ outer: @escaping @Sendable (String) -> String?) -> @Sendable (String) -> String? {
      { [number] name in
        switch name {
        case "sqlstate": "tc_state_\(number)"
        case "sqlerrm": "tc_error_\(number)"
        case "sqlcode": "substring(tc_detail_\(number) FROM '^exception .* (-?[0-9]+)$')::bigint"
        default: outer(name)
        }
      }
    }

    private func choice() -> [String] {
      if conditions.first?.contains("any") == true, let first = handlers.first { return body.statements(first.statements) }
      var lines: [String] = []
      var takesAll = false
      for (place, handler) in handlers.enumerated() where !takesAll {
        takesAll = conditions[place].contains("any")
        lines.append(takesAll ? "ELSE" : "\(place == 0 ? "IF" : "ELSIF") \(conditions[place].map(test).joined(separator: " OR ")) THEN")
        lines += body.statements(handler.statements).indented(4)
      }
      return lines + (takesAll ? [] : ["ELSE", "    RAISE;"]) + ["END IF;"]
    }

    private func test(_ condition: String) -> String {
      switch condition {
      case "others": return "tc_state_\(number) NOT IN ('57014', 'P0004')"
      case "statement", "expression":
        return "(tc_origin = '\(condition)' AND NOT starts_with(tc_detail_\(number), \(body.spelling.literal(body.detailStart))))"
      default: break
      }
      if condition.hasPrefix("exception:"), let declared = body.exceptions[String(condition.dropFirst(10))] {
        return "tc_detail_\(number) = \(body.spelling.literal(body.detail(declared)))"
      }
      return condition.hasSuffix("*") ? "tc_state_\(number) LIKE '\(condition.dropLast())%'" : "tc_state_\(number) = '\(condition)'"
    }
  }
}
