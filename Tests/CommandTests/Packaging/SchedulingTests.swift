import Foundation
import TestSupport
import Testing

/// The units, the cron line and the wrapper that come with the package.
struct SchedulingTests {
  private static let folder = Shared.root + "/Packaging"

  private static let hasSystemd = FileManager.default.isExecutableFile(
    atPath: "/usr/bin/systemd-analyze")

  @Test(.enabled(if: hasSystemd, "systemd-analyze is not here"))
  func `systemd accepts the units`() throws {
    try Workspace.with { workspace in
      // The programs need not be installed where the test runs: the unit is checked with paths that are.
      for unit in [
        "indicator-report@.service", "indicator-report@.timer", "indicator-report-page@.service",
      ] {
        let text = try String(contentsOfFile: "\(Self.folder)/\(unit)", encoding: .utf8)
        try workspace.write(
          unit,
          text.replacing("/usr/bin/indicator-report", with: Program.path)
            .replacing("/usr/lib/indicator-report/page", with: "\(Self.folder)/page")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("Documentation=") }.joined(separator: "\n"))
      }
      let run = try Program.shell(
        "systemd-analyze verify ./indicator-report@.service ./indicator-report@.timer"
          + " ./indicator-report-page@.service", in: workspace.path)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.isEmpty, "\(run.errors)")
    }
  }

  /// Exit codes, and the channel that is told.
  static let channels: [(code: Int, channel: String?)] = [
    (0, nil), (2, "data"), (66, "data"), (4, "data"), (3, "partial"), (64, "manifest"),
    (65, "manifest"), (73, "operations"), (74, "operations"), (1, "operations"),
    (5, "operations"), (139, "operations"), (75, nil), (130, nil), (143, nil),
  ]

  @Test(arguments: channels)
  func `an exit code pages those whom it concerns, and passes through`(
    _ code: Int, _ channel: String?
  ) throws {
    try Workspace.with { workspace in
      let tell = ["data", "partial", "manifest", "operations"].map { name in
        "PAGE_\(name.uppercased())='cat > \(name).txt'"
      }
      let line =
        tell.joined(separator: " ") + " \(Self.folder)/page weekly -- sh -c 'exit \(code)'"
      let run = try Program.shell(line, in: workspace.path)
      #expect(run.code == Int32(code))
      #expect(run.errors.isEmpty)
      let told = try workspace.files().keys.sorted()
      #expect(told == (channel.map { ["\($0).txt"] } ?? []))
      if let channel {
        #expect(try workspace.text("\(channel).txt").hasPrefix("weekly: "))
        #expect(try workspace.text("\(channel).txt").contains("(exit \(code))"))
      }
    }
  }

  @Test func `without a command to tell, standard error is told, and a code alone is enough`()
    throws
  {
    let run = try Program.shell("\(Self.folder)/page weekly 3", in: "/")
    #expect(run.code == 0)
    #expect(run.errors.hasPrefix("weekly: some reports were written and some failed"))
    #expect(try Program.shell("\(Self.folder)/page weekly", in: "/").code == 64)
  }

  @Test func `the cron line runs, with a job that fails`() throws {
    try Workspace.with(["weekly/report.yaml": "schema: 1\ninptus: []\n"]) { workspace in
      let table = try String(contentsOfFile: "\(Self.folder)/crontab", encoding: .utf8)
      let line = try #require(table.split(separator: "\n").last { $0.contains("indicator-report") })
      let command = line.split(separator: " ", omittingEmptySubsequences: true).dropFirst(6)
        .joined(separator: " ")
        .replacing("/etc/default/indicator-report", with: "\(Self.folder)/default")
        .replacing("/usr/lib/indicator-report/page", with: "\(Self.folder)/page")
        .replacing("/usr/bin/indicator-report", with: Program.path)
        .replacing("/etc/indicator-report/weekly", with: "weekly")
        .replacing("/var/lib/indicator-report/weekly", with: "out")
      let run = try Program.shell(command, in: workspace.path)
      #expect(run.code == 65)
      #expect(run.errors.contains("report.yaml:2:1"))
      #expect(run.errors.contains("weekly: the manifest or a template is invalid (exit 65)"))
    }
  }
}
