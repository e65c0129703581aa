import SQLSyntax

/// How long one script takes for all files of a corpus, its buffers used again from file to file.
struct ReadingSpeed {
  let tokenizing: Double
  let parsing: Double
  /// Tokens, comments, annotations and tree of all files.
  let memory: Int
  let count: StatementCount

  init(corpus: SQLCorpus, grammar: Grammar) {
    let script = Script(grammar: grammar)
    tokenizing = Measurement.seconds { for file in corpus.files { script.tokenize(file) } }
    parsing = Measurement.seconds { for file in corpus.files { script.parse(file) } }
    var memory = 0
    var count = StatementCount()
    for file in corpus.files {
      script.parse(file)
      memory += script.memory
      count = count + script.statementCount
    }
    self.memory = memory
    self.count = count
  }
}

extension Script {
  /// The bytes that hold what was read.
  fileprivate var memory: Int { tokens.memory + comments.memory + annotations.memory + clauses.memory + tree.memory }
}
