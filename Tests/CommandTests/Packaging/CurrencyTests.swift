import Foundation
import TestSupport
import Testing

/// What is generated and committed must be what the program would generate now; `UPDATE_GOLDEN=1` rewrites it.
struct CurrencyTests {
  private static let packaging = "../../Packaging"

  @Test func `the manual page is current`() throws {
    let version = try Program.run(["--version"], in: "/").output.dropLast()
    let page = ManualPage(try HelpDump.read(), version: String(version))
    try Golden.expect(page.text, is: "\(Self.packaging)/indicator-report.1")
    for command in ["init", "check", "build", "catalogue", "describe", "explain", "diff", "verify"]
    {
      #expect(page.text.contains("\n.SS \(command)\n"))
    }
    #expect(page.text.contains("\n.TP\n.B 66\n"))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions are current`(_ shell: String) throws {
    let run = try Program.run(["--generate-completion-script", shell], in: "/")
    #expect(run.code == 0)
    #expect(run.output.contains("explain"))
    try Golden.expect(
      run.output, is: "\(Self.packaging)/completions/indicator-report.\(shell)")
  }

  @Test func `the page of indicators is current`() throws {
    let run = try Program.run(["catalogue", "--format", "json"], in: "/")
    try Golden.expect(try IndicatorPage.text(of: run.output), is: "../../docs/indicators.md")
  }
}
