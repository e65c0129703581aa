/// What is known about texts in all bodies of a script; made when the first of them is followed.
final class TextSources {
  private var known: (columns: QueryColumns, functions: OwnFunctions)?

  func columns(in context: LintContext) -> QueryColumns { known(in: context).columns }
  func functions(in context: LintContext) -> OwnFunctions { known(in: context).functions }

  private func known(in context: LintContext) -> (columns: QueryColumns, functions: OwnFunctions) {
    if let known { return known }
    let made = (QueryColumns(context), OwnFunctions(context))
    known = made
    return made
  }
}
