public import ArgumentParser
public import SQLLint

/// `--preset strict`
extension Preset: ExpressibleByArgument {}
