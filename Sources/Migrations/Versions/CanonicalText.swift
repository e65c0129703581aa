import SQLSchema

/// A version's operations as text that means the same everywhere: what hashes are taken of.
///
/// Every field is written with its length, `4:name`, so that no two lists of fields give the same text.
/// Docs are left out: they change no database.
struct CanonicalText {
  private(set) var text = ""

  init(_ version: Version) {
    add([version.id, version.keep ? "keep" : "lose"])
    for operation in version.operations { add(operation) }
  }

  private mutating func add(_ fields: [String]) {
    for field in fields { text += "\(field.utf8.count):\(field)" }
    text += "\n"
  }

  private mutating func add(_ operation: Operation) {
    switch operation {
    case .schema(let change): add(change)
    case .installSupport(let version, let old): add(["install support", "\(version)", old.map { "\($0)" } ?? ""])
    case .removeSupport(let version): add(["remove support", "\(version)"])
    case .script(let step): add(step)
    }
  }

  private mutating func add(_ change: SchemaChange) {
    switch change {
    case .createSchema(let name): add(["create schema", name])
    case .dropSchema(let name): add(["drop schema", name])
    case .createSequence(let sequence): add(["create sequence"] + fields(sequence))
    case .dropSequence(let sequence): add(["drop sequence"] + fields(sequence))
    case .createTable(let table): add("create table", table)
    case .dropTable(let table): add("drop table", table)
    case .renameTable(let from, let to): add(["rename table"] + fields(from) + fields(to))
    case .addColumn(let table, let column): add(["add column"] + fields(table) + fields(column))
    case .dropColumn(let table, let column): add(["drop column"] + fields(table) + fields(column))
    case .renameColumn(let table, let from, let to): add(["rename column"] + fields(table) + [from, to])
    case .alterColumn(let table, let from, let to): add(["alter column"] + fields(table) + fields(from) + fields(to))
    case .createIndex(let index): add(["create index"] + fields(index))
    case .dropIndex(let index): add(["drop index"] + fields(index))
    case .createView(let view): add(["create view"] + fields(view))
    case .dropView(let view): add(["drop view"] + fields(view))
    case .createRoutine(let routine): add(["create procedure"] + fields(routine))
    case .replaceRoutine(let old, let new): add(["replace procedure"] + fields(old) + fields(new))
    case .dropRoutine(let routine): add(["drop procedure"] + fields(routine))
    }
  }

  private mutating func add(_ verb: String, _ table: Table) {
    add([verb] + fields(table.name))
    for column in table.columns { add(["column"] + fields(column)) }
    add(["primary key"] + table.primaryKey)
    for unique in table.uniques { add(["unique"] + unique) }
    for check in table.checks { add(["check", check.name] + fields(check.condition)) }
    for key in table.foreignKeys { add(["foreign key"] + key.columns + ["to"] + fields(key.table) + key.references + rules(of: key)) }
  }

  private mutating func add(_ step: HandWrittenStep) {
    add("up", step.up)
    add("down", step.down ?? [:])
    for table in step.before { add("before", table) }
    for table in step.after { add("after", table) }
  }

  private mutating func add(_ direction: String, _ statements: [String: [String]]) {
    for (target, texts) in statements.sorted(by: { $0.key < $1.key }) { add(["script", direction, target] + texts) }
  }
}

// The fields of values.
extension CanonicalText {
  private func fields(_ name: ObjectName) -> [String] { [name.schema, name.name] }

  private func fields(_ sequence: NumberSequence) -> [String] { fields(sequence.name) + ["\(sequence.start)", "\(sequence.step)"] }

  private func fields(_ fragment: SQLFragment) -> [String] { [fragment.dialect, fragment.text] }

  private func fields(_ column: Column) -> [String] {
    let value = column.defaultValue.map { ["default"] + fields($0) } ?? ["no default"]
    return [column.name, column.type.description, column.isNullable ? "null" : "not null"] + value + source(of: column)
  }

  private func rules(of key: Table.ForeignKey) -> [String] { key.rules.map { ["rules", $0.text] } ?? [] }

  private func source(of column: Column) -> [String] {
    let generated = column.generated.map { ["generated"] + fields($0) } ?? []
    let identity = column.identity.map { ["identity", "\($0.start)", "\($0.step)", $0.isAlways ? "always" : "by default"] } ?? []
    return generated + identity
  }

  private func fields(_ index: Index) -> [String] {
    [index.name] + fields(index.table) + [index.isUnique ? "unique" : "plain"] + index.columns
  }

  private func fields(_ view: View) -> [String] { fields(view.name) + fields(view.query) }

  private func fields(_ routine: Routine) -> [String] { fields(routine.name) + [routine.hash] }
}
