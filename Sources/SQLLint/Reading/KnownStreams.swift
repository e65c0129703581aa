import SQLSyntax

/// The streams that a script tells of: those that it creates, those that SYSTEM$STREAM_HAS_DATA asks for, and those that are called so.
final class KnownStreams {
  private let script: Script

  init(in script: Script) { self.script = script }

  func contains(_ name: Symbol) -> Bool { named.names.contains(name) || isCalledStream(name) }

  /// METADATA$ACTION stands somewhere: the table that it is asked of is a stream.
  var asksForChanges: Bool { named.asksForChanges }

  private func isCalledStream(_ name: Symbol) -> Bool {
    let text = script.name(name)
    return ["_stream", "_strm"].contains { text.hasSuffix($0) } || ["stream_", "strm_", "stm_"].contains { text.hasPrefix($0) }
  }

  /// One look at every token, when it is first asked.
  private lazy var named: (names: Set<Symbol>, asksForChanges: Bool) = {
    let (created, asked, changes) = (script.symbol("stream"), script.symbol("system$stream_has_data"), script.symbol("metadata$action"))
    var (names, asksForChanges) = (Set<Symbol>(), false)
    for token in 0..<UInt32(script.scriptTokenCount) {
      let symbol = script.tokens[Int(token)].symbol
      if symbol == changes { asksForChanges = true }
      if symbol == created, let name = createdName(behind: token) { names.insert(name) }
      if symbol == asked, let name = askedName(behind: token) { names.insert(name) }
    }
    return (names, asksForChanges)
  }()

  /// CREATE [OR REPLACE] STREAM [IF NOT EXISTS] [schema .] name
  private func createdName(behind token: UInt32) -> Symbol? {
    guard token > 0, script.kind(at: token - 1) == .create || script.kind(at: token - 1) == .replace else { return nil }
    var name = token + 1
    if script.kind(at: name) == .if { name += 3 }
    while script.kind(at: name + 1) == .dot { name += 2 }
    return script.kind(at: name).isWord ? script.tokens[Int(name)].symbol : nil
  }

  /// ('schema.name')
  private func askedName(behind token: UInt32) -> Symbol? {
    guard script.kind(at: token + 2) == .string else { return nil }
    return script.string(TokenID(raw: token + 2)).split(separator: ".").last.map { script.symbol($0.lowercased()) }
  }
}
