import SQLDialects
import SQLSyntax
import SourceDialects

extension Dialect {
  /// The grammar whose tokens its texts are made of, as far as colours go.
  var highlightingGrammar: Grammar { name == "snowflake" ? .snowflake : .postgres }
}
