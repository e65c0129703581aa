// swift-tools-version: 6.2
import PackageDescription

// Who may know whom. The compiler enforces this list; a new line here is a design decision.

/// Every target: Swift 6, explicit existentials, imports that do not leak, and unsafe uses marked.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let bigIntegers = Target.Dependency.product(name: "BigInt", package: "BigInt")

let package = Package(
  name: "transformc",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "transformc", targets: ["transformc"]),
    .library(name: "SQLSyntax", targets: ["SQLSyntax", "SourceDialects", "SourceText", "Diagnostics"]),
    .library(name: "SQLFormat", targets: ["SQLFormat", "SQLSyntax", "SourceDialects", "SourceText", "Diagnostics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // The core: values in, values out. No Foundation, no I/O.
    .target(name: "SourceText", swiftSettings: house),
    .target(name: "Diagnostics", dependencies: ["SourceText"], swiftSettings: house),
    .target(name: "SQLSyntax", dependencies: ["SourceText", "Diagnostics"], swiftSettings: house),
    .target(name: "SQLFormat", dependencies: ["SourceText", "Diagnostics", "SQLSyntax"], swiftSettings: house),
    .target(name: "SQLSchema", swiftSettings: house),
    // Regular expressions: what a compiler asks of a pattern, and what the functions of SQLite match with.
    .target(name: "Patterns", swiftSettings: house),
    .target(
      name: "SQLSemantics", dependencies: ["SourceText", "Diagnostics", "SQLSyntax", "SQLSchema"], swiftSettings: house),
    .target(
      name: "SourceDialects", dependencies: ["SQLSyntax", "SQLSchema", "SQLSemantics"], swiftSettings: house),
    .target(
      name: "SQLLint", dependencies: ["SourceText", "Diagnostics", "SQLSyntax", "SQLSchema", "SQLSemantics", "SourceDialects"],
      swiftSettings: house),
    .target(
      name: "Procedures", dependencies: ["SourceText", "Diagnostics", "SQLSyntax", "SQLSchema", "SQLSemantics"],
      swiftSettings: house),
    .target(
      name: "SQLEmission", dependencies: ["SourceText", "Diagnostics", "SQLSyntax", "SQLSchema", "SQLSemantics"],
      swiftSettings: house),
    .target(
      name: "SQLDialects",
      dependencies: [
        "SourceText", "Diagnostics", "SQLSyntax", "SQLSchema", "SQLSemantics", "SourceDialects", "Procedures", "SQLEmission", "Patterns",
        crypto,
      ],
      swiftSettings: house),
    .target(
      name: "Migrations", dependencies: ["SourceText", "Diagnostics", "SQLSchema", "SQLDialects"], swiftSettings: house),

    // What a run found, as documents for other programs. Foundation writes their JSON, so they are no part of the core.
    .target(name: "Reports", dependencies: ["SourceText", "Diagnostics"], swiftSettings: house),
    // The pages about rules and codes, generated from Documentation: an installed program has them with it.
    .target(name: "Manual", swiftSettings: house),

    // The edge: databases, files, people.
    .target(name: "CLibPQ"),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(name: "DatabaseDriver", dependencies: ["SQLSchema"], swiftSettings: house),
    .target(name: "PostgreSQLDriver", dependencies: ["DatabaseDriver", "SQLSchema", "CLibPQ"], swiftSettings: house),
    .target(name: "SQLiteDriver", dependencies: ["DatabaseDriver", "SQLSchema", "CSQLite"], swiftSettings: house),
    // What SQLite lacks and compiled SQL calls.
    .target(
      name: "SQLiteFunctions", dependencies: ["Patterns", "SQLSchema", "DatabaseDriver", "SQLiteDriver", bigIntegers, crypto],
      swiftSettings: house),
    .target(
      name: "Runtime",
      dependencies: [
        "SourceText", "Diagnostics", "SQLSyntax", "SQLSchema", "SQLSemantics", "SourceDialects", "SQLDialects", "Procedures",
        "DatabaseDriver", "SQLiteDriver",
      ], swiftSettings: house),
    // The same work on two engines, held side by side.
    .target(
      name: "Differential",
      dependencies: [
        "SourceText", "Diagnostics", "SQLSyntax", "SQLSchema", "SQLSemantics", "SourceDialects", "SQLEmission", "Procedures",
        "SQLDialects", "DatabaseDriver", "SQLiteDriver", "PostgreSQLDriver", "SQLiteFunctions", "Runtime",
      ], swiftSettings: house),
    .target(
      name: "Workspace",
      dependencies: [
        "SourceText", "Diagnostics", "SQLSyntax", "SQLFormat", "SQLSchema", "SQLSemantics", "SQLLint", "Procedures", "SourceDialects",
        "SQLDialects", "Migrations", "Runtime", "SQLiteFunctions", "DatabaseDriver", "PostgreSQLDriver", "SQLiteDriver", yaml,
      ], swiftSettings: house),
    .target(
      name: "LanguageServer",
      dependencies: [
        "Workspace", "SourceText", "Diagnostics", "Reports", "Manual", "SQLSyntax", "SQLFormat", "SQLSchema", "SQLSemantics", "SQLLint",
        "SourceDialects", "SQLDialects",
      ], swiftSettings: house),
    .executableTarget(
      name: "transformc",
      dependencies: [
        "LanguageServer", "Workspace", "SourceText", "Diagnostics", "Reports", "Manual", "SQLSyntax", "SQLFormat", "SQLSchema",
        "SQLSemantics", "SQLLint", "SQLEmission",
        "SourceDialects", "SQLDialects", "Migrations", "Runtime", "DatabaseDriver", arguments,
      ], swiftSettings: house),
    .executableTarget(
      name: "transformc-dev",
      dependencies: [
        "Workspace", "Fixtures", "SourceText", "Diagnostics", "SQLSyntax", "SQLSchema", "SQLSemantics", "SQLLint", "SQLEmission",
        "SourceDialects", "SQLDialects", "Procedures", "Migrations", "Runtime", "SQLiteFunctions", "Differential",
        "DatabaseDriver", "SQLiteDriver", "PostgreSQLDriver", arguments,
      ], swiftSettings: house),
    .target(name: "Fixtures", swiftSettings: house),

    // Tests mirror the sources.
    .target(
      name: "TestSupport", dependencies: ["SourceText", "Diagnostics", "PostgreSQLDriver"],
      path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(name: "PatternsTests", dependencies: ["Patterns"], swiftSettings: house),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "SourceText"], swiftSettings: house),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Diagnostics", "SourceText", "TestSupport"], exclude: ["Schemas"],
      swiftSettings: house),
    .testTarget(
      name: "SQLSyntaxTests", dependencies: ["SQLSyntax", "SourceDialects", "SourceText", "Diagnostics", "TestSupport"],
      exclude: ["Cases", "Trees"], swiftSettings: house),
    .testTarget(
      name: "SQLFormatTests", dependencies: ["SQLFormat", "SQLSyntax", "SourceDialects", "SourceText", "Diagnostics", "TestSupport"],
      exclude: ["Cases"], swiftSettings: house),
    .testTarget(
      name: "SQLSemanticsTests",
      dependencies: ["SQLSemantics", "SQLSyntax", "SourceDialects", "SQLSchema", "SourceText", "Diagnostics", "TestSupport"],
      exclude: ["Cases"], swiftSettings: house),
    .testTarget(
      name: "SQLLintTests",
      dependencies: [
        "SQLLint", "SQLSyntax", "SQLSemantics", "SourceDialects", "SQLSchema", "SourceText", "Diagnostics", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "DriverTests", dependencies: ["DatabaseDriver", "SQLiteDriver", "PostgreSQLDriver", "SQLSchema", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "SQLiteFunctionsTests", dependencies: ["SQLiteFunctions", "SQLDialects", "DatabaseDriver", "SQLiteDriver", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "MigrationsTests", dependencies: ["Migrations", "SQLDialects", "SQLSchema", "Diagnostics"],
      swiftSettings: house),
    .testTarget(
      name: "DifferentialTests",
      dependencies: [
        "Differential", "Procedures", "SQLDialects", "SQLEmission", "SourceDialects", "SQLSemantics", "SQLSyntax", "SQLSchema",
        "SourceText", "Diagnostics",
        "DatabaseDriver", "SQLiteDriver", "SQLiteFunctions", "PostgreSQLDriver", "TestSupport",
      ], exclude: ["Cases"], swiftSettings: house),
    // Runs the executable as its user does.
    .testTarget(name: "CommandTests", dependencies: ["transformc", "transformc-dev", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "LanguageServerTests", dependencies: ["LanguageServer", "TestSupport"], swiftSettings: house),
    .testTarget(name: "FixturesTests", dependencies: ["Fixtures"], swiftSettings: house),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "Workspace", "Fixtures", "Migrations", "Runtime", "SourceDialects", "SQLDialects", "SQLSchema", "SQLLint", "Diagnostics",
        "SourceText", "DatabaseDriver", "SQLiteFunctions",
        "SQLiteDriver", "PostgreSQLDriver", "TestSupport",
      ], swiftSettings: house),
  ]
)
