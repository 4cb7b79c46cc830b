import ArgumentParser
import Foundation
import Indicators
import Tabular

/// What is printed on standard output.
enum PrintedFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Whether something happens by itself, always or never.
enum When: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The options that every command takes (interface.md §1).
struct SharedOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing on success; errors are still printed.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more: notes, and what is done.")
  var verbose = false

  @Option(help: "What is printed on standard output.")
  var format = PrintedFormat.text

  @Option(help: "How problems are printed on standard error.")
  var logFormat = PrintedFormat.text

  @Option(help: "Whether colour is used.")
  var color = When.auto

  @Option(help: "Whether progress is shown: auto (on a terminal) or never.")
  var progress = When.auto
}

/// The options of commands that read a manifest.
struct RunOptions: ParsableArguments {
  @Flag(help: "Warnings fail the run, with exit code 4.")
  var strict = false

  @Option(
    help: "The report date, as 2024-07-01; stands before the manifest's and SOURCE_DATE_EPOCH.")
  var asOf: String?

  /// The report date: the option, else nothing, so that the manifest, SOURCE_DATE_EPOCH or the data decide.
  func date() throws(Diagnostic) -> CalendarDate? {
    guard let asOf else { return nil }
    guard let date = CalendarDate(iso: asOf) else {
      throw Diagnostic(
        .error, "usage", "--as-of \"\(asOf)\" is not a day", expected: "a date such as 2024-07-01",
        concern: .usage)
    }
    return date
  }

  /// The date of SOURCE_DATE_EPOCH, which stands behind the manifest's.
  static func epochDate() throws(Diagnostic) -> CalendarDate? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return nil
    }
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw Diagnostic(
        .error, "usage", "SOURCE_DATE_EPOCH is \"\(text)\"", expected: "whole seconds since 1970",
        concern: .usage)
    }
    return CalendarDate(secondsSince1970: seconds)
  }
}
