import SQLSyntax

/// Walks a script once and notes its bodies, each with its statements, handlers and blocks.
struct BodyCollector {
  private let script: Script
  private let transforms: Set<StatementID>
  private var bodies: [Body] = []
  private var body: Body
  private var handler: Int?
  private var block = -1

  /// The script itself first, then the others in the order in which they end.
  static func bodies(of script: Script) -> [Body] {
    var collector = BodyCollector(script)
    collector.collect(script.tree.script)
    return [collector.body] + collector.bodies
  }

  private init(_ script: Script) {
    self.script = script
    transforms = script.transforms
    body = Body(owner: .none, procedure: nil, block: .none, isTransform: false)
  }

  private mutating func collect(_ statements: List<StatementID>) {
    for statement in script.tree[statements] { collect(statement) }
  }

  private mutating func collect(_ statement: StatementID) {
    body.statements.append(Body.Member(id: statement, handler: handler, block: block))
    switch script.tree[statement] {
    case .createProcedure(let id): collectBody(script.tree[id].body, of: statement, script.tree[id])
    case .anonymous(let block): collectBody(block, of: statement, nil)
    case .block(let block) where body.isScript: collectBody(block, of: statement, nil)
    case .block(let block): collect(block, script.tree.extent(of: statement), isOutermost: false)
    case .condition(let id): collect(script.tree[id])
    case .loop(let id): collect(script.tree[id].statements)
    case .command(let id): collectRun(script.tree[id])
    default: break
    }
  }

  /// CREATE TASK … AS statement: what it runs when its time comes.
  private mutating func collectRun(_ command: Command) {
    guard !command.statement.isNone else { return }
    switch script.tree[command.statement] {
    case .block(let block), .anonymous(let block): collectBody(block, of: command.statement, nil)
    default:
      if script.name(command.verb) == "create" { collect(command.statement) }
    }
  }

  private mutating func collectBody(_ block: ID<Block>, of owner: StatementID, _ procedure: CreateProcedure?) {
    guard !block.isNone else { return }
    let (outer, outerHandler, outerBlock) = (body, handler, self.block)
    body = Body(owner: owner, procedure: procedure, block: block, isTransform: transforms.contains(owner))
    (handler, self.block) = (nil, -1)
    collect(block, script.tree.extent(of: owner), isOutermost: true)
    bodies.append(body)
    (body, handler, self.block) = (outer, outerHandler, outerBlock)
  }

  private mutating func collect(_ id: ID<Block>, _ extent: Extent, isOutermost: Bool) {
    let (node, outer) = (script.tree[id], block)
    body.blocks.append(Body.Block(id: id, extent: extent, parent: outer))
    block = body.blocks.count - 1
    collect(node.statements)
    for handler in script.tree[node.handlers] { collect(handler, isOutermost: isOutermost) }
    block = outer
  }

  private mutating func collect(_ id: HandlerID, isOutermost: Bool) {
    let outer = handler
    body.handlers.append(BodyHandler(id: id, parent: outer, block: block, isOutermost: isOutermost && outer == nil))
    handler = body.handlers.count - 1
    collect(script.tree[id].statements)
    handler = outer
  }

  private mutating func collect(_ statement: IfStatement) {
    for branch in script.tree[statement.branches] { collect(script.tree[branch].statements) }
    collect(statement.otherwise)
  }
}
