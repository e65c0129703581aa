import SQLSemantics
import SQLSyntax
import SourceDialects
import SourceText
import Testing

/// What can be asked of a flow besides its steps.
struct FlowAnswerTests {
  private func flows(_ text: String, _ grammar: Grammar = .snowflake) -> ScriptFlows {
    let script = Script(grammar: grammar)
    script.parse(SourceFile(path: "a.sql", text: text))
    return ScriptFlows(of: script)
  }

  /// The flow of a procedure with this body.
  private func flow(_ body: String) -> BodyFlow {
    let flows = flows("CREATE PROCEDURE a.p(given NUMBER) AS $$ \(body) $$;")
    return flows.flow(of: flows.bodies[1])
  }

  private func names(_ bits: Bits?, _ flow: BodyFlow) -> [String]? {
    bits.map { bits in flow.locals.all.indices.filter { bits.contains($0) }.map { flow.script.name(flow.locals.all[$0].name) } }
  }

  private func node(_ text: String, _ flow: BodyFlow) throws -> Int {
    let statement = flow.body.statements.first { flow.script.text(flow.script.tree.extent(of: $0.id)) == text }
    return try #require(statement.flatMap { flow.graph.node(of: $0.id) })
  }

  @Test func tellsWhichLocalsAreReadLater() throws {
    let flow = flow("DECLARE n NUMBER; m NUMBER; BEGIN n := 1; m := given; IF (m > 1) THEN n := 2; END IF; RETURN n; END;")
    #expect(names(flow.liveBehind[try node("n := 1", flow)], flow) == ["given", "n"])
    #expect(names(flow.liveBehind[try node("m := given", flow)], flow) == ["n", "m"])
    #expect(names(flow.liveBehind[try node("n := 2", flow)], flow) == ["n"])
    #expect(names(flow.liveBehind[try node("RETURN n", flow)], flow) == [])
  }

  @Test func keepsAValueAliveForTheHandler() throws {
    let flow = flow("DECLARE s VARCHAR; BEGIN s := 'a'; DELETE FROM t; s := 'b'; EXCEPTION WHEN OTHER THEN RETURN s; END;")
    #expect(names(flow.liveBehind[try node("s := 'a'", flow)], flow) == ["s"])
    #expect(names(flow.liveBehind[try node("s := 'b'", flow)], flow) == [])
  }

  @Test func tellsWhatWasGivenAValueOnSomeWay() throws {
    let flow = flow("DECLARE n NUMBER; m NUMBER; BEGIN IF (given > 1) THEN n := 1; END IF; RETURN n; END;")
    let end = try node("RETURN n", flow)
    #expect(names(flow.assignedBefore[end], flow) == ["given", "n"])
    #expect(names(flow.unsetBefore[end], flow) == ["n", "m"])
  }

  @Test func followsTransactionsAlongTheWays() throws {
    let flow = flow(
      """
      BEGIN
        BEGIN TRANSACTION; DELETE FROM t; IF (given > 1) THEN COMMIT; END IF; DELETE FROM u; CREATE TABLE v (id NUMBER); DELETE FROM w;
        EXECUTE IMMEDIATE given; DELETE FROM x;
      END;
      """)
    #expect(flow.transactionBefore[try node("DELETE FROM t", flow)] == .open)
    #expect(flow.transactionBefore[try node("DELETE FROM u", flow)] == [.open, .outside])
    #expect(flow.transactionBefore[try node("DELETE FROM w", flow)] == .outside)
    #expect(flow.transactionBefore[try node("DELETE FROM x", flow)] == .unknown)
  }

  @Test func knowsWhatMayFailIntoAHandler() throws {
    let flow = flow("BEGIN DELETE FROM t; BEGIN DELETE FROM u; NULL; EXCEPTION WHEN OTHER THEN RETURN 1; END; END;")
    #expect(flow.nodes(failingInto: 0) == [try node("DELETE FROM u", flow)])
  }

  @Test func sumsUpAProcedureWithWhatItCalls() throws {
    let flows = flows(
      """
      CREATE PROCEDURE a.inner() AS $$ BEGIN INSERT INTO a.t SELECT * FROM a.s; CALL a.outer(); END; $$;
      CREATE PROCEDURE a.outer() AS $$ BEGIN CREATE TEMPORARY TABLE b AS SELECT * FROM a.r; CALL a.inner(); END; $$;
      CREATE PROCEDURE a.other() AS $$ BEGIN CALL elsewhere.p(); END; $$;
      """)
    let outer = try #require(flows.bodies.first { $0.procedure.map { flows.script.name(flows.script.tree[$0.name].name) } == "outer" })
    let summary = flows.summary(of: outer)
    #expect(Set(summary.reads.map { flows.script.name($0.name) }) == ["s", "r"])
    #expect(Set(summary.writes.map { flows.script.name($0.name) }) == ["t", "b"])
    #expect(summary.temporaryTables.map { flows.script.name($0.name) } == ["b"])
    #expect(!summary.mayDoAnything)
    #expect(flows.summary(of: try #require(flows.bodies.last)).mayDoAnything)
  }

  @Test func takesLongBodiesInItsStride() {
    let statements = String(repeating: "IF (given > 1) THEN DELETE FROM t; ELSE n := n + 1; END IF; ", count: 5_000)
    let flow = flow("DECLARE n NUMBER DEFAULT 0; BEGIN \(statements) RETURN n; EXCEPTION WHEN OTHER THEN RAISE; END;")
    #expect(flow.graph.reachesEnd == false)
    #expect(names(flow.liveBehind[FlowGraph.entry], flow) == ["given"])
  }

  @Test func holdsManyLocalsInASet() {
    var bits = Bits()
    for number in [0, 63, 64, 700] { bits.insert(number) }
    bits.remove(64)
    #expect([0, 63, 64, 65, 700, 701].map { bits.contains($0) } == [true, true, false, false, true, false])
    #expect(bits.union(Bits()) == bits)
  }
}
