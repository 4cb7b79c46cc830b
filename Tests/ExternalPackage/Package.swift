// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "figures",
  dependencies: [.package(name: "indicator-report", path: "../..")],
  targets: [
    .executableTarget(
      name: "figures", dependencies: [.product(name: "Indicators", package: "indicator-report")])
  ]
)
