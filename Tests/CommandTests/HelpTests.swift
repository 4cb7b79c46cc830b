import Foundation
import TestSupport
import Testing

/// What the program says of itself.
struct HelpTests {
  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments, in: "/")
  }

  @Test(arguments: [
    "init", "check", "build", "catalogue", "describe", "explain", "diff", "verify", "templates",
    "load",
  ])
  func `every command has help with an example`(_ command: String) throws {
    let help = try run(command, "--help")
    #expect(help.code == 0)
    #expect(help.errors.isEmpty)
    #expect(help.output.contains("Example:\n  indicator-report \(command)"))
    try Golden.expect(help.output, is: "help/\(command).txt")
    #expect(try run("help", command).output == help.output)
    #expect(try run(command, "-h").output == help.output)
  }

  @Test func `the program's own help lists the commands and the exit codes`() throws {
    let help = try run("--help")
    #expect(help.code == 0)
    #expect(help.errors.isEmpty)
    #expect(help.output.contains("Example:\n  indicator-report init"))
    for code in [0, 2, 3, 4, 5, 64, 65, 66, 73, 74] {
      #expect(help.output.contains("\n  \(code) "))
    }
    try Golden.expect(help.output, is: "help/indicator-report.txt")
    let bare = try run()
    #expect(bare.code == 0)
    #expect(bare.output == help.output)
  }

  @Test func `the version is one line`() throws {
    let version = try run("--version")
    #expect(version.code == 0)
    #expect(version.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    #expect(version.errors.isEmpty)
  }

  /// Arguments that are wrong, and a piece of what is said to them.
  static let wrong: [(arguments: [String], says: String)] = [
    (["build", "--outptu", "x"], "Unknown option '--outptu'. Did you mean '--output'?"),
    (["biuld"], "There is no command 'biuld'. Did you mean 'build'?"),
    (["frobnicate"], "There is no command 'frobnicate'."),
    (["build", "--jobs", "0"], "--jobs 0 is too few"),
    (["build", "--jobs", "many"], "'many' is invalid for '--jobs <jobs>'"),
    (["build", "--as-of", "soon"], "--as-of \"soon\" is not a day"),
    (["check", "--format", "yaml"], "'yaml' is invalid for '--format <format>'"),
    (["check", "one", "two"], "Unexpected argument 'two'"),
    (["build", "one", "two", "-o", "out"], "--output stands for one manifest"),
    (["describe"], "Missing expected argument '<file> ...'"),
    (["init"], "Missing expected argument '<folder>'"),
    (["catalogue", "uhc.scii"], "there is no indicator \"uhc.scii\""),
  ]

  @Test(arguments: wrong)
  func `wrong arguments end with 64 and say what was meant`(
    _ arguments: [String], _ says: String
  ) throws {
    let run = try Program.run(arguments, in: "/")
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(says), "\(run.errors)")
  }

  @Test func `the catalogue as text has a paragraph for each indicator`() throws {
    let all = try run("catalogue")
    #expect(all.code == 0)
    #expect(all.errors.isEmpty)
    let some = try run("catalogue", "uhc.fp")
    #expect(some.output.hasPrefix("uhc.fp."))
    #expect(all.output.contains(some.output.dropLast()))
    for line in ["  unit: ", "  definition: ", "  method: "] {
      #expect(
        all.output.components(separatedBy: line).count
          == all.output.components(separatedBy: "\n\n").count + 1)
    }
    let one = try run("catalogue", "uhc.sci.capacity")
    #expect(one.output.hasPrefix("uhc.sci.capacity\n"))
    #expect(try run("catalogue", "uhc.scii").errors.contains("hint: did you mean \"uhc.sci\"?"))
  }

  @Test func `the catalogue as JSON is held word for word`() throws {
    let catalogue = try run("catalogue", "--format", "json")
    #expect(catalogue.code == 0)
    try Golden.expect(catalogue.output, is: "catalogue.json")
    let entries = try JSONText.objects(catalogue.output)
    let ids = entries.compactMap { $0["id"] as? String }
    #expect(ids.count == entries.count)
    #expect(Set(ids).count == ids.count)
    #expect(entries.allSatisfy { ($0["reference"] as? String)?.isEmpty == false })
    let keys = try JSONText.objects(run("catalogue", "--keys", "--format", "json").output)
    #expect(keys.count > 100)
  }
}
