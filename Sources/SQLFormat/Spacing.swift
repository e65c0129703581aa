import SQLSyntax

/// Whether a blank stands between two neighbours on one line.
///
/// Where blanks may carry meaning or belong to a habit (`@stage/path`, `name%TYPE`, `a -> 'b'`) the author's choice stays.
struct Spacing {
  private let script: Script
  /// Tokens that belong to the token before them, as those of `@stage/path` do.
  private let glued: [Bool]

  init(_ script: Script, end: Int) {
    self.script = script
    glued = Self.glued(script, end: end)
  }

  private static func glued(_ script: Script, end: Int) -> [Bool] {
    var glued = [Bool](repeating: false, count: end + 1)
    guard script.grammar.hasStages else { return glued }
    var isInPath = false
    for index in 0..<end {
      let kind = script.tokens[index].kind
      let touches = index > 0 && script.tokens[index - 1].end == Int(script.tokens[index].start)
      if isInPath && touches && kind != .comma && kind != .closeParen && kind != .semicolon && kind != .openParen {
        glued[index] = true
      } else {
        isInPath = kind == .at2
      }
    }
    return glued
  }

  func isGlued(_ index: Int) -> Bool { glued[index] }

  private func kind(_ index: Int) -> TokenKind { script.tokens[index].kind }

  /// Whether blanks or comments stand between a token and the one before it.
  private func isApart(_ index: Int) -> Bool { script.tokens[index - 1].end < Int(script.tokens[index].start) }

  /// Whether a blank goes before a token that is not the first.
  func hasBlank(before index: Int) -> Bool {
    if glued[index] { return false }
    let (previous, next) = (kind(index - 1), kind(index))
    switch next {
    case .comma, .semicolon, .closeParen, .closeBracket: return false
    case .openParen: return previous != .openParen && previous != .openBracket && hasBlank(beforeParenAt: index, previous)
    default: break
    }
    if previous == .openParen || previous == .openBracket { return false }
    if previous == .castMark || next == .castMark { return false }
    if isUnsettled(previous) || isUnsettled(next) { return isApart(index) }
    if isSymbol(previous) { return isSymbol(next) || isUnary(index - 1) ? isApart(index) : true }
    if isSymbol(next) { return true }
    return isApart(index) || !isWordOrLiteral(previous) || !isWordOrLiteral(next)
  }

  /// Kinds around which the author's blanks stay.
  private func isUnsettled(_ kind: TokenKind) -> Bool {
    switch kind {
    case .dot, .colon, .openBracket, .openBrace, .closeBrace, .percent, .caret, .arrow, .longArrow, .hashArrow, .hashLongArrow, .tilde,
      .notTilde, .tildeStar, .notTildeStar, .ampersand, .bar, .hash, .at2, .shiftLeft, .shiftRight, .question, .contains, .containedBy,
      .customOperator, .invalid, .bodyOpen, .bodyClose:
      true
    default: false
    }
  }

  private func isSymbol(_ kind: TokenKind) -> Bool {
    switch kind {
    case .plus, .dash, .star, .slash, .concat, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .assign, .fatArrow: true
    default: false
    }
  }

  private func isWordOrLiteral(_ kind: TokenKind) -> Bool {
    kind.isWord || kind == .string || kind == .bitString || kind == .numberLiteral || kind == .parameter || kind == .dollarString
  }

  /// `-x`: nothing stands before the sign that it could be taken from.
  func isUnary(_ index: Int) -> Bool {
    guard kind(index) == .dash || kind(index) == .plus else { return false }
    guard index > 0 else { return true }
    let previous = kind(index - 1)
    if previous.isWord { return previous < .begin && !isValue(previous) }
    return !isWordOrLiteral(previous) && previous != .closeParen && previous != .closeBracket
  }

  private func isValue(_ keyword: TokenKind) -> Bool {
    switch keyword {
    case .null, .true, .false, .end, .default, .currentDate, .currentTime, .currentTimestamp, .currentUser: true
    default: false
    }
  }

  private func hasBlank(beforeParenAt index: Int, _ previous: TokenKind) -> Bool {
    if isSymbol(previous) { return isUnary(index - 1) || previous == .star ? isApart(index) : true }
    if previous == .comma || previous == .semicolon { return true }
    guard previous.isWord, previous != .quotedIdentifier, script.isKeyword(TokenID(raw: UInt32(index - 1))) else {
      return previous.isWord ? false : isApart(index)
    }
    return takesBlank(previous) || isApart(index)
  }

  /// Keywords that are no functions.
  private func takesBlank(_ kind: TokenKind) -> Bool {
    switch kind {
    case .and, .as, .between, .by, .case, .check, .distinct, .else, .except, .exists, .for, .from, .having, .in, .intersect, .into, .is,
      .join, .lateral, .like, .ilike, .limit, .not, .on, .or, .qualify, .returning, .select, .set, .then, .union, .using, .values, .when,
      .where, .with, .over, .filter, .key, .group, .if, .elseif, .elsif, .while, .until, .return:
      true
    default: false
    }
  }
}
