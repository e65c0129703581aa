import ArgumentParser

/// Which of the project's databases a command speaks to.
struct EnvironmentOption: ParsableArguments {
  @Option(
    name: [.customShort("e"), .customLong("env")],
    help: ArgumentHelp("The environment, as transformc.yaml names it (default: TRANSFORMC_ENV, else dev).", valueName: "name"))
  var name: String?
}
