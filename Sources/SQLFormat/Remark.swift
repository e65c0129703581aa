/// A comment or one line of an annotation, as it stands between two tokens.
struct Remark {
  let start: Int
  /// Behind its last byte that is no blank.
  let end: Int
  /// `-- text` and `// text`: nothing may follow on its line.
  let isLine: Bool
  /// `--@ …`
  let isAnnotation: Bool
  let spansLines: Bool
  /// The line ends between what stands before it and itself; 0: it trails.
  var lineEndsBefore: Int

  var trails: Bool { lineEndsBefore == 0 }
}
