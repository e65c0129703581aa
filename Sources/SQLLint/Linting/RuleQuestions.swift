/// What a rule is asked about: itself, as each of the kinds of rules that it is. To find that out by casts takes a third of a millisecond
/// for each rule (2026-11-30), which is longer than it takes to lint ten files.
public struct RuleQuestions {
  var expressions: (any ExpressionRule)?
  var statements: (any StatementRule)?
  var selects: (any SelectRule)?
  var bodies: (any BodyRule)?
  var texts: (any DynamicRule)?
}
