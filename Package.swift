// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "gradwire",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Gradwire", targets: ["Gradwire"]),
    .library(name: "Autograd", targets: ["Autograd"]),
    .library(name: "Circuits", targets: ["Circuits"]),
    .library(name: "TensorFiles", targets: ["TensorFiles"]),
    .executable(name: "gradwire", targets: ["GradwireCLI"]),
    .executable(name: "gradwire-gallery", targets: ["GalleryCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    // Engine: nothing but the toolchain, so that it also compiles for the pages.
    .systemLibrary(name: "CMath"),
    // Pages have no loops of their own in C: only hosts that have threads link them.
    .target(name: "Kernels"),
    .target(
      name: "Autograd",
      dependencies: [
        "CMath", .target(name: "Kernels", condition: .when(platforms: [.linux, .macOS])),
      ]
    ),
    .target(name: "Circuits", dependencies: ["Autograd"]),

    // Files that are read and written, whole or not at all.
    .target(name: "Files"),

    // Tensors in files of NumPy and of safetensors.
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "TensorFiles", dependencies: ["Autograd", "Circuits", "Files", "CZlib"]),

    // What every file made for a browser has in common.
    .target(name: "Pages", resources: [.embedInCode("page.css"), .embedInCode("page.js")]),

    // Drawing.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .target(name: "Graphviz", dependencies: ["CGraphviz"]),
    .target(
      name: "Diagrams", dependencies: ["Autograd", "Circuits", "Files", "Graphviz", "Pages"],
      resources: [
        "player.css", "player-wave.css", "player-panels.css", "player-media.css", "number-text.js",
        "shape.js", "film.js", "wave.js", "words.js", "scale.js", "chart.js", "facts.js",
        "picture.js", "cover.js", "panels.js", "curves.js", "inspector.js", "zoom.js",
        "transport.js", "address.js", "take-over.js", "player.js", "start.js",
      ].map { .embedInCode("Player/Page/\($0)") }
        + [
          "live.css", "live-drawers.css", "engine.js", "live-scene.js", "live-range.js",
          "live-inputs.js",
          "scrub.js", "live-tables.js", "sparkline.js", "live-expression.js", "live-descent.js",
          "live-labels.js", "live-derivation.js", "live-telling.js", "live.js",
        ].map { .embedInCode("Live/Page/\($0)") }
        + [
          "quiz.css", "quiz-answer.js", "quiz-words.js", "quiz-numbers.js", "quiz-blank.js",
          "quiz.js",
        ].map { .embedInCode("Quiz/Page/\($0)") }),

    // Losses over two parameters: plain numbers in, pictures out.
    .target(
      name: "Plots", dependencies: ["Pages", "CMath"],
      resources: [.embedInCode("Page/landscape.css"), .embedInCode("Page/landscape.js")]),
    .target(name: "SVGRaster"),

    // Lessons in Markdown become a site. Foundation comes with the libraries; nothing else may
    // depend on this target but its own program.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .target(
      name: "Gallery",
      dependencies: [
        "Autograd", "Circuits", "Diagrams", "Files", "Pages", "Plots", "CMarkGFM",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        "lesson.mustache", "index.mustache", "glossary.mustache", "page.mustache",
        "new-lesson.mustache",
        "site.css", "lesson.css", "blocks.css", "front.css", "paper.css", "site.js", "search.js",
      ].map { .embedInCode("Site/\($0)") }),

    // Faces.
    .target(name: "Console"),
    .target(
      name: "Gradwire",
      dependencies: [
        "Autograd", "Circuits", "Diagrams", "Files", "Pages", "Plots", "TensorFiles",
      ]),
    .executableTarget(
      name: "GradwireCLI",
      dependencies: [
        "Autograd", "Circuits", "Console", "Diagrams", "Files", "Graphviz", "Pages", "Plots",
        "SVGRaster", "TensorFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "GalleryCLI",
      dependencies: [
        "Console", "Gallery", "Pages",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),

    // Programs to learn from, written as users write theirs: they see nothing but `Gradwire`.
    .target(
      name: "ExampleSupport",
      dependencies: [
        "Gradwire", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/Support"),

    // Tests mirror Sources.
    .target(
      name: "TestSupport", dependencies: ["Autograd", "Circuits"], path: "Tests/TestSupport"),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels"]),
    .testTarget(
      name: "AutogradTests", dependencies: ["Autograd", "Kernels", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "CircuitsTests", dependencies: ["Circuits", "Autograd", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
    .testTarget(
      name: "TensorFilesTests", dependencies: ["TensorFiles", "Autograd", "Files", "TestSupport"],
      resources: [.copy("Checks")]),
    .testTarget(name: "GraphvizTests", dependencies: ["Graphviz", "TestSupport"]),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "TestSupport"]),
    .testTarget(
      name: "DiagramsTests",
      dependencies: ["Diagrams", "Graphviz", "Circuits", "Autograd", "Pages", "TestSupport"]),
    .testTarget(name: "PlotsTests", dependencies: ["Plots", "Pages", "TestSupport"]),
    .testTarget(name: "SVGRasterTests", dependencies: ["SVGRaster", "TestSupport"]),
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "Diagrams", "Gallery", "Graphviz", "Circuits", "Autograd", "Pages", "Plots", "TestSupport",
      ],
      resources: [.copy("Checks")]),
    .testTarget(
      name: "WebTests", dependencies: ["Circuits", "Autograd", "TestSupport"],
      resources: [.copy("Runner")]),
    .testTarget(
      name: "ReferenceTests", dependencies: ["Circuits", "TestSupport"], path: "Tests/Reference",
      exclude: ["cases"]),
    .testTarget(
      name: "GradwireTests",
      dependencies: ["Gradwire", "Diagrams", "Circuits", "Autograd", "Pages", "TestSupport"]),
    .testTarget(
      name: "ExamplesTests",
      dependencies: [
        "LinearRegression", "CurveFit", "TwoMoons", "Digits", "Autograd", "TensorFiles",
      ],
      resources: [.copy("Fixtures")]),
    .testTarget(
      name: "GalleryTests",
      dependencies: [
        "Gallery", "GalleryCLI", "Gradwire", "GradwireCLI", "Autograd", "Circuits", "Diagrams",
        "Pages", "TestSupport",
      ]),
    .testTarget(
      name: "GradwireCLITests",
      dependencies: ["GradwireCLI", "Autograd", "TensorFiles", "TestSupport"],
      resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

for name in ["LinearRegression", "CurveFit", "TwoMoons", "Digits"] {
  package.targets.append(
    .executableTarget(
      name: name,
      dependencies: [
        "ExampleSupport", "Gradwire",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Examples/\(name)"))
}

// One set of settings for every Swift target of ours; dependencies keep their own.
for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),  // SE-0335
      .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
      .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
      .strictMemorySafety(),  // SE-0458
      .treatAllWarnings(as: .error),  // SE-0480
    ]
}
