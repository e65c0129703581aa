import SQLSemantics
import SQLSyntax

/// Which arguments of a call are in the text that it gives.
///
///     replace(name, '-', suffix)   →   name, suffix
struct PassedText {
  /// A part of what format() makes.
  struct Piece {
    let text: ExpressionID
    let isQuoted: Bool
  }

  private let call: ExpressionID
  private let arguments: [ExpressionID]
  private let script: Script
  private let name: String

  init(_ call: ExpressionID, _ arguments: [ExpressionID], _ script: Script) {
    (self.call, self.arguments, self.script) = (call, arguments, script)
    name = script.calledName(call) ?? ""
  }

  /// Whether an argument becomes a part of the text; else it is the text, or what is left of it.
  func isGlued(_ argument: ExpressionID) -> Bool {
    switch name {
    case "concat", "concat_ws", "string_agg", "listagg", "array_to_string", "array_join", "textcat": true
    case "replace", "translate", "regexp_replace", "lpad", "rpad": argument != arguments.first
    default: false
    }
  }

  /// The arguments that go through it as they are.
  var passed: [ExpressionID] {
    switch name {
    case "quote_ident", "quote_literal", "quote_nullable", "length", "count", "md5", "sha1", "sha2", "sha256", "hash", "format_type",
      "to_hex", "encode", "uuid_string", "get_stage_location", "pg_typeof":
      return []
    case "replace", "translate": return doublesQuotes ? [] : at(0, 2)
    case "regexp_replace": return takesOutSigns ? [] : at(0, 2)
    case "substr", "substring", "left", "right", "split_part", "regexp_substr", "nullif", "trim", "btrim", "ltrim", "rtrim", "upper",
      "lower",
      "initcap", "unnest", "string_to_array", "regexp_split_to_table", "regexp_split_to_array", "regexp_matches", "split":
      return at(0)
    case "lpad", "rpad": return at(0, 2)
    case "iff", "nvl2": return Array(arguments.dropFirst())
    default: return name.hasPrefix("pg_get_") ? [] : arguments
    }
  }

  private func at(_ places: Int...) -> [ExpressionID] { places.filter(arguments.indices.contains).map { arguments[$0] } }

  /// `REPLACE(x, '''', '''''')`: each quote in it is doubled, so that it cannot end the literal.
  private var doublesQuotes: Bool {
    guard name == "replace", arguments.count == 3, case .string(let sought) = script.tree[arguments[1]],
      case .string(let given) = script.tree[arguments[2]]
    else { return false }
    let (quote, doubled) = (script.string(sought), script.string(given))
    return (quote == "'" || quote == "\"") && doubled == quote + quote
  }

  /// `regexp_replace(x, '[^a-z0-9_]', '', 'g')`: nothing is left that ends a name.
  private var takesOutSigns: Bool {
    guard arguments.count >= 2, let pattern = script.placedText(of: arguments[1]), SafePattern.isComplement(pattern.text) else {
      return false
    }
    let replacement = arguments.count > 2 ? script.placedText(of: arguments[2])?.text : ""
    guard let replacement, replacement.utf8.allSatisfy({ $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }) else { return false }
    return script.grammar.replacesEveryMatch || arguments.count > 3 && script.placedText(of: arguments[3])?.text.contains("g") == true
  }

  // MARK: format()

  /// What format() takes as it is: the parts of its format that are no literals, and the arguments of %s. Nil for other functions.
  ///
  ///     format('DROP TABLE %I; %s', name, rest)   →   rest
  var formatted: [Piece]? {
    guard name == "format", let first = arguments.first else { return nil }
    var pieces: [Piece] = []
    var used: Set<Int> = []
    var number = 0
    for part in script.operands(of: .concat, in: first) {
      guard let text = script.placedText(of: part) else {
        pieces.append(Piece(text: part, isQuoted: false))
        continue
      }
      read(text, &number, &used, &pieces)
    }
    // Where the format is not written out its conversions are not known.
    let rest = pieces.contains { !arguments.contains($0.text) } ? arguments.indices.dropFirst().filter { !used.contains($0) } : []
    return pieces + rest.map { Piece(text: arguments[$0], isQuoted: false) }
  }

  private func read(_ text: PlacedText, _ number: inout Int, _ used: inout Set<Int>, _ pieces: inout [Piece]) {
    var reader = FormatPieces(text, behind: number)
    var isQuoted = false
    while let piece = reader.next() {
      switch piece {
      case .text(let text):
        for quote in [UInt8(ascii: "'"), UInt8(ascii: "\"")] where text.bytes.count(where: { $0 == quote }) % 2 == 1 { isQuoted.toggle() }
      case .conversion(let letter, let place):
        number = place
        used.insert(place)
        if letter == UInt8(ascii: "s"), arguments.indices.contains(place) {
          pieces.append(Piece(text: arguments[place], isQuoted: isQuoted))
        }
      }
    }
  }
}

extension Grammar {
  /// REGEXP_REPLACE replaces every match; elsewhere it wants to be told with 'g'.
  fileprivate var replacesEveryMatch: Bool { hasStages }
}
