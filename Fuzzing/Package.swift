// swift-tools-version: 6.2
import PackageDescription

// Built with `swift build -c release --sanitize=fuzzer`; the Makefile's `fuzz` does it. A package of its own, because
// a program without `main` would not link in an ordinary build.

let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "transformc", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz-syntax",
      dependencies: [.product(name: "SQLFormat", package: "transformc")],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
