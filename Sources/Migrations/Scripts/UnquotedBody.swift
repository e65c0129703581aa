/// Follows the words of a statement into a body that no quotes enclose, whose semicolons do not end the statement:
/// `CREATE FUNCTION … BEGIN ATOMIC … END` of PostgreSQL and `CREATE TRIGGER … BEGIN … END` of SQLite.
struct UnquotedBody {
  private var words = 0
  private var makesTrigger = false
  private var isBehindBegin = false
  /// BEGIN and CASE that wait for their END.
  private var depth = 0

  var isOpen: Bool { depth > 0 }

  /// `word` in lower case.
  mutating func read(_ word: String) {
    words += 1
    switch word {
    case "trigger" where words <= 3: makesTrigger = true
    case "begin" where makesTrigger && !isOpen: depth = 1
    case "atomic" where isBehindBegin: depth += 1
    case "case" where isOpen: depth += 1
    case "end" where isOpen: depth -= 1
    default: break
    }
    isBehindBegin = word == "begin"
  }
}
