import Foundation
import TestSupport

/// The example meeting, built twice under circumstances that must not show; made once for all tests.
struct ExamplePack: Sendable {
  /// As a Japanese office would build it, one report at a time, from inside the folder.
  let first: Workspace
  /// As an American office would, four at a time, from elsewhere.
  let second: Workspace

  static let built: Result<ExamplePack, any Error> = Result { try make() }

  private struct NotBuilt: Error { let run: Program.Run }

  private static func make() throws -> ExamplePack {
    let example = Shared.root + "/Examples/inter-regional-meeting"
    let pack = ExamplePack(first: try .lasting(), second: try .lasting())
    let locales = try Workspace.lasting()
    // Where the locale cannot be made, the name alone must do.
    _ = try Program.shell(
      "localedef --no-archive -i fr_FR -f UTF-8 ./fr_FR.UTF-8", in: locales.path)
    let runs = [
      try Program.run(
        ["build", ".", "-o", pack.first.file("out"), "-j", "1"], in: example,
        environment: [
          "TZ": "Asia/Tokyo", "LC_ALL": "fr_FR.UTF-8", "LANG": "fr_FR.UTF-8",
          "LOCPATH": locales.path,
        ]),
      try Program.run(
        ["build", example, "-o", "out", "-j", "4"], in: pack.second.path,
        environment: ["TZ": "America/New_York", "LC_ALL": "C"]),
    ]
    for run in runs where run.code != 0 { throw NotBuilt(run: run) }
    return pack
  }
}
