import ArgumentParser

/// What every command understands.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: [.customShort("C"), .long],
    help: ArgumentHelp("Work in this folder: transformc.yaml is looked for there and above, and paths start there.", valueName: "folder"))
  var directory: String?

  @Option(help: ArgumentHelp("The transformc.yaml to use.", valueName: "file"))
  var config: String?

  @Option(help: "When to colour: auto (on a terminal, unless NO_COLOR is set), always, never.")
  var color = ColorChoice.auto

  @Flag(name: .shortAndLong, help: "Print results and errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Also say what is done meanwhile.")
  var verbose = false

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose contradict each other") }
    if directory != nil && config != nil { throw ValidationError("--directory and --config both say where the project is: give one") }
  }
}
