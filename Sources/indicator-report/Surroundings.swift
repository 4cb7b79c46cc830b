import ArgumentParser
import Foundation

/// Options from the environment: `INDICATOR_REPORT_JOBS=2` stands for `--jobs 2`, behind what is given on the command line and
/// before the manifest (batch.md §1).
enum Surroundings {
  /// What every command that prints takes.
  private static let printing = ["format", "log-format", "color", "progress"]
  private static let flags = ["quiet", "verbose"]

  /// The arguments with the options of the environment behind the command's name, where a later one stands before them.
  static func extended(
    _ arguments: [String],
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> [String] {
    guard let command = arguments.first, let names = names(command) else { return arguments }
    let values = names.values.flatMap { name -> [String] in
      environment[variable(name)].map { $0.isEmpty ? [] : ["--\(name)=\($0)"] } ?? []
    }
    let switches = names.flags.filter { ["1", "true", "yes"].contains(environment[variable($0)]) }
    return [command] + values + switches.map { "--\($0)" } + arguments.dropFirst()
  }

  /// The options of a command that the environment may set; `nil` for what has no options of its own.
  private static func names(_ command: String) -> (values: [String], flags: [String])? {
    switch command {
    case BuildCommand.configuration.commandName:
      (
        printing + ["output", "jobs", "as-of", "wait", "timeout", "max-age"],
        flags + ["strict", "fail-fast"]
      )
    case CheckCommand.configuration.commandName, ExplainCommand.configuration.commandName:
      (printing + ["as-of"], flags + ["strict"])
    case DescribeCommand.configuration.commandName, DiffCommand.configuration.commandName,
      VerifyCommand.configuration.commandName, CatalogueCommand.configuration.commandName:
      (printing, flags)
    default: nil
    }
  }

  private static func variable(_ option: String) -> String {
    "INDICATOR_REPORT_" + option.uppercased().replacing("-", with: "_")
  }
}
