extension Diagnostic {
  /// Families of the compiler itself; every other code is a lint rule's and has a page.
  private static let compilerFamilies: Set<String> = ["SYN", "ANN", "SEM", "TGT"]

  /// Whether `transformc explain CODE` has a page to show.
  public var isLintRule: Bool { !Self.compilerFamilies.contains(String(code.prefix(3))) }
}
