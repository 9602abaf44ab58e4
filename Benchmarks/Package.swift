// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that nothing of it reaches those who depend on Gradwire.
let package = Package(
  name: "GradwireBenchmarks",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "gradwire-bench", targets: ["GradwireBench"])],
  dependencies: [.package(name: "gradwire", path: "..")],
  targets: [
    .executableTarget(
      name: "GradwireBench",
      dependencies: [.product(name: "Gradwire", package: "gradwire")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
