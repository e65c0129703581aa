import ArgumentParser

/// `--format text|json`: for people, or the same facts for programs.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
