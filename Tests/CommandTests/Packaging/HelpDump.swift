import Foundation

/// What the program tells of its commands to other programs (`--experimental-dump-help`).
struct HelpDump: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let subcommands: [Command]?
    let arguments: [Argument]?
  }

  struct Argument: Decodable {
    let kind: String
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  struct Name: Decodable {
    let kind: String
    let name: String

    /// As it is typed.
    var typed: String { kind == "short" ? "-\(name)" : "--\(name)" }
  }

  /// The built program's own.
  static func read() throws -> HelpDump {
    let run = try Program.run(["--experimental-dump-help"], in: "/")
    return try JSONDecoder().decode(HelpDump.self, from: Data(run.output.utf8))
  }
}
