import Foundation
import TestSupport
import Testing

struct ExternalPackageTests {
  /// It takes a build of its own, of some minutes.
  private static var isAsked: Bool {
    let environment = ProcessInfo.processInfo.environment
    return environment["CI"] == "true" || environment["INDICATOR_REPORT_SLOW"] == "1"
  }

  @Test(.enabled(if: isAsked, "slow: INDICATOR_REPORT_SLOW=1 or CI=true runs it"))
  func `a package outside reads a manifest, evaluates, and prints the values`() throws {
    let package = Shared.root + "/Tests/ExternalPackage"
    let bundle = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let scratch = bundle.deletingLastPathComponent().appending(path: "external-package").path
    let built = try run("swift", "build", "--package-path", package, "--scratch-path", scratch)
    try #require(built.code == 0, "\(built.output)")
    let made = try run("\(scratch)/debug/figures", Shared.root + "/Examples/first-steps")
    #expect(made.code == 0, "\(made.output)")
    let rows = try PlainCSV.rows(
      MarkdownDocument.text("Examples/first-steps/data/indicators.csv"))
    let index = rows.enumerated().filter { $0.element["indicator"] == "uhc.sci" }
    #expect(index.count >= 12)
    let expected = index.map { offset, row in
      [
        row["iso3"] ?? "", row["year"] ?? "",
        row["value"].flatMap(Double.init).map { "\($0)" } ?? "",
        "indicators.csv:\(offset + 2)",
      ].joined(separator: " ")
    }
    #expect(made.output.split(separator: "\n").map(String.init).sorted() == expected.sorted())
  }

  /// Both streams of a program that is found on the path, with the surroundings of the tests.
  private func run(_ words: String...) throws -> (output: String, code: Int32) {
    try Workspace.with(["output": ""]) { workspace in
      let stream = try FileHandle(forWritingTo: URL(filePath: workspace.file("output")))
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = words
      (process.standardOutput, process.standardError) = (stream, stream)
      try process.run()
      process.waitUntilExit()
      return (try workspace.text("output"), process.terminationStatus)
    }
  }
}
