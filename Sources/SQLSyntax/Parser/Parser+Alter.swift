extension Parser {
  /// ALTER kind [IF EXISTS] name action {, action}
  mutating func alter(from start: Int) -> StatementID {
    advanceKeyword()
    let first = position
    if kind == .function || kind == .procedure { return command(from: start) }
    guard isAlterable, let kind = objectKind() else {
      position = first
      return command(from: start)
    }
    let object = extent(from: first)
    if kind == .table && self.kind != .all { return make(.alterTable(alterTable()), from: start) }
    return make(.command(alterObject(start, object)), from: start)
  }

  /// The kinds whose actions are read here.
  private var isAlterable: Bool {
    switch kind {
    case .table, .view, .index, .schema, .sequence, .type, .materialized, .secure: true
    case .foreign: kind(ahead: 1) == .table
    case .identifier:
      switch word {
      case .domain, .trigger, .rule, .dynamic, .hybrid, .iceberg, .interactive, .collation, .conversion: true
      case .event, .external: kind(ahead: 1) == .table || word(ahead: 1) == .trigger
      default: false
      }
    default: false
    }
  }

  /// TABLE [IF EXISTS] [ONLY] name [*] action {, action}
  private mutating func alterTable() -> ID<AlterTable> {
    let ifExists = accept(.if, .exists)
    if kind == .only && isName(ahead: 1) { advance() }
    let name = qualifiedName()
    while grammar.hasStages && accept(.comma) { _ = qualifiedName() }  // of REFRESH
    _ = accept(.star)
    return make(AlterTable(name: name, ifExists: ifExists, actions: alterActions()))
  }

  /// action {, action}; behind a comma, what begins no action is one more column of the action before.
  private mutating func alterActions() -> List<AlterActionID> {
    var kind = AlterAction.Kind.other
    return commaList { parser in
      let action = parser.alterAction(behind: kind)
      kind = parser.tree[action].kind
      return action
    }
  }

  /// [IF EXISTS] name [ON table] action {, action}, each action a property
  private mutating func alterObject(_ verb: Int, _ object: Extent) -> ID<Command> {
    let mark = mark()
    let first = position
    if accept(.if, .exists) { addProperty(extent(from: first)) }
    if kind == .all { return alterAll(verb, object) }
    let name = objectName()
    if kind == .on {
      advance()
      _ = qualifiedName()
    }
    var kind = AlterAction.Kind.other
    repeat {
      let start = position
      let inner = self.mark()
      let action = alterAction(behind: kind)
      kind = tree[action].kind
      let _: List<PropertyID> = listed(since: inner)
      addProperty(extent(from: start), properties: tree[action].options)
    } while accept(.comma)
    return command(verb, object, name, listed(since: mark))
  }

  /// ALL IN TABLESPACE name [OWNED BY roles] SET TABLESPACE name [NOWAIT]
  private mutating func alterAll(_ verb: Int, _ object: Extent) -> ID<Command> {
    advance()
    expect(.in, "IN")
    expect(.tablespace, "TABLESPACE")
    let name = qualifiedName()
    if accept(.owned) {
      expect(.by, "BY")
      repeat { _ = roleName() } while accept(.comma)
    }
    expect(.set, "SET")
    expect(.tablespace, "TABLESPACE")
    _ = self.name()
    _ = accept(.nowait)
    return command(verb, object, name, .empty)
  }

  // MARK: Actions

  /// One action, and where it ends.
  private mutating func alterAction(behind previous: AlterAction.Kind) -> AlterActionID {
    let first = position
    var action = AlterAction(at: first)
    let mark = mark()
    read(&action, behind: previous)
    action.options = listed(since: mark)
    action.tokens = extent(from: first)
    return make(action)
  }

  private mutating func read(_ action: inout AlterAction, behind previous: AlterAction.Kind) {
    switch kind {
    case .drop: dropAction(&action)
    case .set: setAction()
    case .no: noAction()
    case .not: notOf()
    case .as: asAction()
    case .comment: commentOption()
    case .owner: ownerTo()
    case .identifier: wordAction(&action, behind: previous)
    case .column where previous == .addColumn: addColumns(&action)
    case .column where previous == .alterColumn || previous == .dropColumn: moreColumns(&action, previous)
    default: continuation(&action, behind: previous)
    }
  }

  /// AS query, of views; AS type, of sequences
  private mutating func asAction() {
    if isName(ahead: 1) { return moreSequenceOptions() }
    advance()
    _ = query()
  }

  private mutating func wordAction(_ action: inout AlterAction, behind previous: AlterAction.Kind) {
    switch word {
    case .add: addAction(&action)
    case .alter, .modify: alterColumn(&action)
    case .rename: rename(&action)
    case .unset: unsetAction()
    case .reset: reset()
    case .swap: swap()
    case .cluster: cluster()
    case .enable, .disable, .force: switchAction()
    case .inherit, .attach, .detach: partitionAction()
    case .of: objectAction { _ = $0.qualifiedName() }
    case .validate: validate()
    case .replica: replicaIdentity()
    case .options where kind(ahead: 1) == .openParen: optionList()
    case .suspend, .resume, .recluster, .refresh: maintenance()
    case .depends: dependsOn()
    default:
      if previous == .other && (sequenceOption()) { return moreSequenceOptions() }
      continuation(&action, behind: previous)
    }
  }

  private mutating func moreSequenceOptions() { while sequenceOption() || kind == .comment && definitionOption() {} }

  /// A word, then what the closure reads, as one property.
  private mutating func objectAction(_ tail: (inout Parser) -> Void) {
    let first = position
    advanceKeyword()
    tail(&self)
    addProperty(extent(from: first))
  }

  /// What begins no action: behind a comma one more column of the same kind.
  private mutating func continuation(_ action: inout AlterAction, behind previous: AlterAction.Kind) {
    switch previous {
    case .addColumn where isName: addColumn(&action)
    case .dropColumn where isName, .alterColumn where isName: moreColumns(&action, previous)
    default:
      if previous == .other && sequenceOption() { return moreSequenceOptions() }
      fail("an action of ALTER")
    }
  }

  private mutating func moreColumns(_ action: inout AlterAction, _ previous: AlterAction.Kind) {
    _ = accept(.column)
    action.isConditional = accept(.if, .exists)
    action.kind = previous
    action.name = nameToken()
    if previous == .alterColumn { columnAction(&action) } else { dropTail() }
  }

  // MARK: ADD

  /// ADD [COLUMN] [IF NOT EXISTS] column | ADD constraint | ADD VALUE | ADD policy | ADD SEARCH OPTIMIZATION …
  private mutating func addAction(_ action: inout AlterAction) {
    advanceKeyword()
    if startsConstraint && kind != .like {
      action.kind = .addConstraint
      action.constraint = constraint()
      return
    }
    switch kind {
    case .row where word(ahead: 1) == .access: policy()
    case .identifier where word == .storage && word(ahead: 1) == .lifecycle: policy()
    case .partition where kind(ahead: 1) == .openParen: addPartition()
    case .identifier where word == .value && kind(ahead: 1) == .string || word == .value && kind(ahead: 1) == .if: addValue()
    case .identifier where word == .search && word(ahead: 1) == .optimization: searchOptimization()
    case .identifier where word == .attribute && isName(ahead: 1):
      advanceKeyword()
      attribute()
      dropTail()
    default: addColumns(&action)
    }
  }

  private mutating func addColumns(_ action: inout AlterAction) {
    _ = accept(.column)
    action.isConditional = ifNotExists()
    guard kind == .openParen else { return addColumn(&action) }
    let opening = open()
    addColumn(&action)
    while accept(.comma) { _ = column() }
    close(opening)
  }

  private mutating func addColumn(_ action: inout AlterAction) {
    action.kind = .addColumn
    if !action.isConditional { action.isConditional = ifNotExists() }
    let first = position
    action.column = column()
    action.name = TokenID(first)
    if tree[action.column].type.isNone && tree[action.column].generated.isNone && !grammar.isLenient && failure == nil { fail("a type") }
  }

  /// ADD VALUE [IF NOT EXISTS] 'label' [BEFORE | AFTER 'label']
  private mutating func addValue() {
    advanceKeyword()
    _ = ifNotExists()
    expect(.string, "a string")
    if accept(.before) || accept(.after) { expect(.string, "a string") }
  }

  /// ADD PARTITION ( column = value {, …} ) LOCATION 'path'
  private mutating func addPartition() {
    advance()
    _ = parenthesizedSettings()
    expect(.location, "LOCATION")
    expect(.string, "a string")
  }

  /// SEARCH OPTIMIZATION [ON target {, target}]
  private mutating func searchOptimization() {
    let first = position
    advanceKeyword()
    expect(.optimization, "OPTIMIZATION")
    if accept(.on) { repeat { _ = expression() } while accept(.comma) }
    addProperty(extent(from: first))
  }

  // MARK: DROP

  /// DROP [COLUMN] [IF EXISTS] name [CASCADE | RESTRICT] | DROP CONSTRAINT … | DROP policy …
  private mutating func dropAction(_ action: inout AlterAction) {
    advance()
    switch kind {
    case .constraint: dropConstraint(&action)
    case .primary where kind(ahead: 1) == .key: dropKey(&action, 2)
    case .foreign where kind(ahead: 1) == .key: dropKey(&action, 2)
    case .unique: dropKey(&action, 1)
    case .row where word(ahead: 1) == .access: policy()
    case .all:
      advance()
      expect(.row, "ROW ACCESS POLICIES")
      expect(.access, "ACCESS POLICIES")
      expect(.policies, "POLICIES")
    case .partition where word(ahead: 1) == .location:
      advance()
      advanceKeyword()
      expect(.string, "a string")
    case .not where kind(ahead: 1) == .null: advance(2)
    case .default: advance()
    case .identifier where word == .storage && word(ahead: 1) == .lifecycle: namelessPolicy()
    case .identifier where word == .clustering && kind(ahead: 1) == .key:
      advanceKeyword()
      advance()
    case .identifier where word == .search && word(ahead: 1) == .optimization: searchOptimization()
    case .identifier where (word == .attribute || word == .value) && kind(ahead: 1).isWord || word == .value && kind(ahead: 1) == .string:
      advanceKeyword()
      _ = accept(.if, .exists)
      if !accept(.string) { _ = nameToken() }
      dropTail()
    default: dropColumn(&action)
    }
  }

  /// STORAGE LIFECYCLE POLICY: a table has one.
  private mutating func namelessPolicy() {
    advanceKeyword()
    advanceKeyword()
    expect(.policy, "POLICY")
  }

  private mutating func dropColumn(_ action: inout AlterAction) {
    _ = accept(.column)
    action.isConditional = accept(.if, .exists)
    action.kind = .dropColumn
    if kind == .openParen {
      _ = parenthesizedNames()
    } else {
      action.name = nameToken()
    }
    dropTail()
  }

  private mutating func dropConstraint(_ action: inout AlterAction) {
    advance()
    action.isConditional = accept(.if, .exists)
    action.kind = .dropConstraint
    action.name = nameToken()
    dropTail()
  }

  /// PRIMARY KEY | UNIQUE ( columns ) | FOREIGN KEY ( columns )
  private mutating func dropKey(_ action: inout AlterAction, _ words: Int) {
    advance(words)
    action.kind = .dropConstraint
    if kind == .openParen { _ = parenthesizedNames() }
    dropTail()
  }

  // MARK: RENAME

  /// RENAME TO name | RENAME [COLUMN] [IF EXISTS] a TO b | RENAME CONSTRAINT | VALUE | ATTRIBUTE a TO b
  private mutating func rename(_ action: inout AlterAction) {
    advanceKeyword()
    if accept(.to) {
      action.kind = .renameTable
      let name = qualifiedName()
      action.newName = tree[name].last
      return
    }
    if accept(.constraint) || accept(.value) {
      if !accept(.string) { action.name = nameToken() }
    } else {
      if !(word == .attribute && isName(ahead: 1) && accept(.attribute)) { _ = accept(.column) }
      action.kind = .renameColumn
      action.isConditional = accept(.if, .exists)
      action.name = nameToken()
    }
    expect(.to, "TO")
    if !accept(.string) { action.newName = nameToken() }
    dropTail()
  }

  // MARK: Switches

  /// OWNER TO role
  private mutating func ownerTo() {
    let first = position
    advanceKeyword()
    expect(.to, "TO")
    let words = extent(from: first)
    addProperty(words, value: roleName())
  }

  /// RESET ( names )
  private mutating func reset() {
    objectAction { _ = $0.parenthesizedSettings() }
  }

  /// SWAP WITH name
  private mutating func swap() {
    let first = position
    advanceKeyword()
    expect(.with, "WITH")
    let words = extent(from: first)
    addProperty(words, value: reference())
  }

  /// CLUSTER BY ( expressions ) | CLUSTER ON index
  private mutating func cluster() {
    guard kind(ahead: 1) == .on else {
      if !definitionOption() { fail("CLUSTER BY or CLUSTER ON") }
      return
    }
    objectAction {
      $0.advance()
      _ = $0.name()
    }
  }

  /// ENABLE | DISABLE [REPLICA | ALWAYS] TRIGGER | RULE name, ENABLE | DISABLE | FORCE ROW LEVEL SECURITY, ENABLE | DISABLE
  private mutating func switchAction() {
    objectAction {
      _ = $0.accept(.replica) || $0.accept(.always)
      if $0.accept(.trigger) {
        if !$0.accept(.all) { _ = $0.name() }
      } else if $0.accept(.rule) {
        _ = $0.name()
      } else if $0.kind == .row {
        $0.rowLevelSecurity()
      } else if $0.accept(.managed) {
        $0.expect(.access, "ACCESS")
      }
    }
  }

  private mutating func rowLevelSecurity() {
    expect(.row, "ROW LEVEL SECURITY")
    expect(.level, "LEVEL SECURITY")
    expect(.security, "SECURITY")
  }

  /// NO FORCE ROW LEVEL SECURITY | NO INHERIT table | sequence options
  private mutating func noAction() {
    let first = position
    guard word(ahead: 1) == .force || word(ahead: 1) == .inherit || word(ahead: 1) == .depends else {
      if !sequenceOption() { fail("FORCE, INHERIT or a sequence's option") }
      return moreSequenceOptions()
    }
    advance()
    if accept(.force) {
      rowLevelSecurity()
    } else if word == .depends {
      return dependsOn()
    } else {
      advanceKeyword()
      _ = qualifiedName()
    }
    addProperty(extent(from: first))
  }

  /// DEPENDS ON EXTENSION name
  private mutating func dependsOn() {
    objectAction {
      $0.expect(.on, "ON EXTENSION")
      $0.expect(.extension, "EXTENSION")
      _ = $0.name()
    }
  }

  /// NOT OF | NOT NULL, NOT VALID
  private mutating func notOf() {
    let first = position
    advance()
    if !accept(.null) { expect(.of, "OF") }
    addProperty(extent(from: first))
  }

  /// INHERIT table | ATTACH PARTITION name [bound] | DETACH PARTITION name [CONCURRENTLY | FINALIZE]
  private mutating func partitionAction() {
    objectAction {
      if $0.accept(.partition) {
        _ = $0.qualifiedName()
        if $0.kind == .for || $0.kind == .default { return $0.partitionBound() }
        _ = $0.accept(.concurrently) || $0.accept(.finalize)
      } else {
        _ = $0.qualifiedName()
      }
    }
  }

  /// VALIDATE CONSTRAINT name
  private mutating func validate() {
    objectAction {
      $0.expect(.constraint, "CONSTRAINT")
      _ = $0.name()
    }
  }

  /// REPLICA IDENTITY DEFAULT | FULL | NOTHING | USING INDEX name
  private mutating func replicaIdentity() {
    objectAction {
      $0.expect(.identity, "IDENTITY")
      if $0.accept(.using) {
        $0.expect(.index, "INDEX")
        _ = $0.name()
      } else if !$0.accept(.default) && !$0.accept(.full) {
        $0.expect(.nothing, "DEFAULT, FULL, NOTHING or USING INDEX")
      }
    }
  }

  /// SUSPEND | RESUME [RECLUSTER | SEARCH OPTIMIZATION …], RECLUSTER [MAX_SIZE = n] [WHERE e], REFRESH ['path' | VERSION | COPY SESSION]
  private mutating func maintenance() {
    objectAction {
      _ = $0.accept(.recluster)
      if $0.word == .search && $0.word(ahead: 1) == .optimization { return $0.searchOptimization() }
      if $0.accept(.copy) { return $0.expect(.session, "SESSION") }
      if $0.accept(.string) || $0.accept(.version) { return }
      if $0.kind == .identifier && $0.kind(ahead: 1) == .equal { _ = $0.property() }
      _ = $0.filter()
    }
  }
}
