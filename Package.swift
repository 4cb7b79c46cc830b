// swift-tools-version: 6.2
import PackageDescription

/// One list for every target: the settings that hold the house rules in place.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// Nothing imports Foundation in `Statistics`, so that the mathematics library is named here (debug links fail without it).
let mathematics: [LinkerSetting] = [.linkedLibrary("m", .when(platforms: [.linux]))]

let package = Package(
  name: "indicator-report",
  products: [
    .library(name: "Indicators", targets: ["Indicators"]),
    .library(name: "Reports", targets: ["Reports"]),
    .executable(name: "indicator-report", targets: ["indicator-report"]),
  ],
  traits: [
    // Needs libcurl and libpq; a program built without it says so where a manifest names an engine.
    .trait(name: "Engines", description: "Computes where the data are: ClickHouse, PostgreSQL")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CByteMasks"),
    .target(
      name: "Tabular",
      dependencies: ["CByteMasks", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(name: "Statistics", swiftSettings: strict, linkerSettings: mathematics),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CPq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(
      name: "Engines",
      dependencies: [
        "Statistics", "Tabular",
        .target(name: "CCurl", condition: .when(traits: ["Engines"])),
        .target(name: "CPq", condition: .when(traits: ["Engines"])),
      ], swiftSettings: strict),
    .target(
      name: "Indicators",
      dependencies: [
        "Engines", "Tabular", "Statistics", .product(name: "Yams", package: "Yams"),
      ],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    .systemLibrary(
      name: "CXlsx", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev", "zlib1g-dev"])]
    ),
    .target(name: "Spreadsheet", dependencies: ["CXlsx"], swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: [
        "Indicators", "Statistics", "Tabular", "Spreadsheet",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Templates"), .embedInCode("Starter"), .embedInCode("Languages"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "indicator-report",
      dependencies: [
        "Engines", "Indicators", "Reports", "Tabular",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Tabular"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "TabularTests", dependencies: ["CByteMasks", "Tabular", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EnginesTests", dependencies: ["Engines", "Statistics", "Tabular", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "IndicatorsTests",
      dependencies: ["Engines", "Indicators", "Statistics", "Tabular", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetTests", dependencies: ["Spreadsheet", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Indicators", "Spreadsheet", "Statistics", "Tabular", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["Indicators", "Reports", "Tabular", "TestSupport"],
      exclude: ["Fuzzer.swift"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests", dependencies: ["indicator-report", "Spreadsheet", "TestSupport"],
      swiftSettings: strict
    ),
  ]
)

// libFuzzer brings a `main` of its own, so that its program is built only where it is asked for (Scripts/fuzz).
if Context.environment["INDICATOR_REPORT_FUZZER"] == "1" {
  package.targets.removeAll { $0.name == "FuzzTests" }
  package.targets.append(
    .executableTarget(
      name: "fuzzer", dependencies: ["Indicators", "Reports", "Tabular", "TestSupport"],
      path: "Tests/FuzzTests", exclude: ["FuzzTests.swift", "FuzzWatch.swift", "Mutation.swift"],
      swiftSettings: strict))
}
