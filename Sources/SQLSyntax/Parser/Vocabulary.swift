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
    unsafe Self.usual.withUnsafeBufferPointer { unsafe roles.initialize(from: $0.baseAddress ?? UnsafePointer(roles), count: 256) }
    for kind in words.names { unsafe self[kind] |= Self.name }
    for kind in words.aliases { unsafe self[kind] |= Self.name | Self.alias | Self.itemName }
    if !words.noItemNames.isEmpty { allowItemNames(but: words.noItemNames) }
    for kind in words.missingOperators { unsafe self[kind] &= ~Self.powerBits }
    if words.concatenatesFirst { for kind in [.concat, .arrow, .longArrow] as [TokenKind] { setPower(of: kind, to: Power.exponent) } }
  }
  deinit { unsafe roles.deallocate() }

  /// Where nothing else was said.
  private static let usual: [UInt8] = {
    var roles = [UInt8](repeating: 0, count: 256)
    for kind in TokenKind.allCases {
      let names = kind.isBareAlias ? name | alias | itemName : kind.isName ? name : 0
      roles[Int(kind.rawValue)] = kind.infixPower | names
    }
    return roles
  }()

  /// Any word is an item's name, but for some.
  private func allowItemNames(but others: [TokenKind]) {
    for raw in 0..<256 { unsafe roles[raw] &= ~Self.itemName }
    for raw in 0...Int(TokenKind.quotedIdentifier.rawValue) { unsafe roles[raw] |= Self.itemName }
    for kind in others { unsafe self[kind] &= ~Self.itemName }
  }

  /// Of an operator that the dialect has.
  private func setPower(of kind: TokenKind, to power: UInt8) {
    guard infixPower(of: kind) > 0 else { return }
    unsafe self[kind] = self[kind] & ~Self.powerBits | power
  }

  @unsafe private subscript(kind: TokenKind) -> UInt8 {
    get { unsafe roles[Int(kind.rawValue)] }
    nonmutating set { unsafe roles[Int(kind.rawValue)] = newValue }
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
