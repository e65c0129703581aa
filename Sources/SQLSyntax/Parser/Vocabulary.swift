/// What each kind of token may be in the dialect, one byte for each: how tightly it holds as an infix operator, and where
/// it may be a name. It is asked for every operand and every name, so dialects cost no branch.
@safe
struct Vocabulary: ~Copyable {
  private let roles: UnsafeMutablePointer<UInt8>

  private static var powerBits: UInt8 { 0x0F }
  private static var name: UInt8 { 0x10 }
  private static var alias: UInt8 { 0x20 }
  private static var itemName: UInt8 { 0x40 }

  init(_ words: WordUse) {
    unsafe roles = .allocate(capacity: 256)
    unsafe roles.initialize(repeating: 0, count: 256)
    for kind in TokenKind.allCases { unsafe roles[Int(kind.rawValue)] = Self.roles(of: kind, words) }
  }
  deinit { unsafe roles.deallocate() }

  private static func roles(of kind: TokenKind, _ words: WordUse) -> UInt8 {
    var roles = words.missingOperators.contains(kind) ? 0 : power(of: kind, words)
    let isAlias = kind.isBareAlias || words.aliases.contains(kind)
    if isAlias || kind.isName || words.names.contains(kind) { roles |= name }
    if isAlias { roles |= alias }
    if words.noItemNames.isEmpty ? isAlias : kind.isWord && !words.noItemNames.contains(kind) { roles |= itemName }
    return roles
  }

  private static func power(of kind: TokenKind, _ words: WordUse) -> UInt8 {
    switch kind {
    case .concat where words.concatenatesFirst, .arrow where words.concatenatesFirst, .longArrow where words.concatenatesFirst:
      Power.exponent
    default: kind.infixPower
    }
  }

  @inline(__always) private func roles(_ kind: TokenKind) -> UInt8 { unsafe roles[Int(kind.rawValue)] }

  /// Zero for what is no infix operator.
  @inline(__always) func infixPower(of kind: TokenKind) -> UInt8 { roles(kind) & Vocabulary.powerBits }

  /// May stand where a name is expected.
  @inline(__always) func isName(_ kind: TokenKind) -> Bool { roles(kind) & Vocabulary.name != 0 }

  /// May be a table's alias without AS.
  @inline(__always) func isAlias(_ kind: TokenKind) -> Bool { roles(kind) & Vocabulary.alias != 0 }

  /// May be an item's name without AS.
  @inline(__always) func isItemName(_ kind: TokenKind) -> Bool { roles(kind) & Vocabulary.itemName != 0 }
}
