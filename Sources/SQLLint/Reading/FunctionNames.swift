/// Functions that rules know by their names, beside what the dialects' catalogues say.
enum FunctionNames {
  /// Functions that give another value than NULL for NULL.
  static let nullReplacing: Set<String> = ["coalesce", "ifnull", "nvl", "nvl2", "zeroifnull", "isnull"]
}
