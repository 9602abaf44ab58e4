// swift-tools-version: 6.3
import PackageDescription

// The engine for pages. It is a package of its own, so that building Gradwire never meets its
// freestanding C and building it takes nothing of Gradwire but the engine; scripts/engine.sh builds it.
let package = Package(
  name: "Web",
  dependencies: [.package(name: "gradwire", path: "..")],
  targets: [
    .target(name: "Platform"),
    .executableTarget(
      name: "Engine",
      dependencies: [
        "Platform",
        .product(name: "Autograd", package: "gradwire"),
        .product(name: "Circuits", package: "gradwire"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .treatAllWarnings(as: .error),  // SE-0480
      ]),
  ],
  swiftLanguageModes: [.v6]
)
