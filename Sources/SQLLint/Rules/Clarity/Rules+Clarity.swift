extension Rules {
  /// What hides the meaning.
  static let clarity: [any LintRule] = [
    CommentedOutCode(),
    ScriptLeftovers(),
    LongProcedure(),
    MagicConstant(),
  ]
}
