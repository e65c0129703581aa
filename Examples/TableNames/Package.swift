// swift-tools-version: 6.2
import PackageDescription

// A package of its own that reads SQL with the library.
let package = Package(
  name: "TableNames",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "transformc", path: "../..")],
  targets: [
    .executableTarget(name: "TableNames", dependencies: [.product(name: "SQLSyntax", package: "transformc")])
  ]
)
