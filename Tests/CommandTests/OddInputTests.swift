import Foundation
import Testing

/// What looks wrong and is right, or becomes right by the option that the message names.
struct OddInputTests {
  /// An odd way of writing, and the figures that it must lead to.
  struct Odd: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var input: String?
    var figures: [String: Double] = ["EGY": 55.1, "JOR": 30.2]
    var indicator = "uhc.che.oop"
    var warning: String?
    var testDescription: String { name }

    init(
      _ name: String, _ text: String, input: String? = nil, figures: [String: Double]? = nil,
      indicator: String = "uhc.che.oop", warning: String? = nil
    ) {
      self.init(name, bytes: Array(text.utf8), input: input)
      self.figures = figures ?? self.figures
      self.indicator = indicator
      self.warning = warning
    }

    init(_ name: String, bytes: [UInt8], input: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.input = input
    }
  }

  private static let plain =
    "iso3,indicator,year,value\nEGY,oops_che,2019,55.1\nJOR,oops_che,2019,30.2\n"

  private static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isBigEndian ? bytes.reversed() : bytes
    }
  }

  private static let fractions =
    "iso3,indicator,year,value,lower,upper\nEGY,oops_che,2019,0.551,,\n"
    + "JOR,oops_che,2019,0.302,0.28,0.33\nKEN,oops_che,2019,0.24,,\n"

  static let all: [Odd] = [
    Odd("UTF-8 with a byte order mark", "\u{FEFF}" + plain),
    Odd("UTF-16, little end first, with a mark", bytes: [0xFF, 0xFE] + utf16(plain)),
    Odd(
      "UTF-16, big end first, with a mark", bytes: [0xFE, 0xFF] + utf16(plain, isBigEndian: true)),
    Odd("UTF-16, little end first, without a mark", bytes: utf16(plain)),
    Odd("UTF-16, big end first, without a mark", bytes: utf16(plain, isBigEndian: true)),
    Odd(
      "Windows-1252 by name",
      bytes: Array("country,indicator,year,value\nEgypt,oops_che,2019,55.1\nC".utf8) + [0xF4]
        + Array("te d'Ivoire,oops_che,2019,30\nJordan,oops_che,2019,30.2\n".utf8),
      input: "encoding: windows-1252"),
    Odd(
      "decimal commas between semicolons",
      "iso3;indicator;year;value\nEGY;oops_che;2019;55,1\nJOR;oops_che;2019;30,2\n"),
    Odd(
      "decimal commas in quotes",
      "iso3,indicator,year,value\nEGY,oops_che,2019,\"55,1\"\nJOR,oops_che,2019,\"30,2\"\n"),
    Odd(
      "thousands, once the decimal mark is named",
      "iso3,indicator,year,value\nEGY,che_pc_usd,2019,\"1,234\"\nJOR,che_pc_usd,2019,\"2,345\"\n",
      input: "decimal: \".\"", figures: ["EGY": 1234, "JOR": 2345], indicator: "uhc.che.pc_usd"),
    Odd(
      "decimals, once the decimal mark is named",
      "iso3;indicator;year;value\nEGY;che_pc_usd;2019;1,234\nJOR;che_pc_usd;2019;2,345\n",
      input: "decimal: comma", figures: ["EGY": 1.234, "JOR": 2.345], indicator: "uhc.che.pc_usd"),
    Odd(
      "NA is Namibia", "iso2,indicator,year,value\nNA,oops_che,2019,55.1\nJO,oops_che,2019,30.2\n",
      figures: ["NAM": 55.1, "JOR": 30.2]),
    Odd(
      "NA is a missing value elsewhere",
      "iso3,indicator,year,value\nEGY,oops_che,2019,55.1\nJOR,oops_che,2019,30.2\nKEN,oops_che,2019,NA\n"
    ),
    Odd(
      "one value twice", plain + "EGY,oops_che,2019,55.1\n",
      warning:
        "data/indicators.csv:4:19: warning: uhc.che.oop of EGY in 2019 stands twice with the same "
        + "value, first at data/indicators.csv:2:19 [primary-key]"),
    Odd(
      "fractions, once they are called so", fractions, input: "scale: fraction",
      figures: ["EGY": 55.1, "JOR": 30.2, "KEN": 24]),
    Odd(
      "percentages below 1, once they are called so", fractions, input: "scale: percent",
      figures: ["EGY": 0.551, "JOR": 0.302, "KEN": 0.24]),
    Odd(
      "a short row, once that is allowed", plain + "KEN,oops_che,2019\n", input: "lenient: true",
      warning: "data/indicators.csv:4:18: warning: row has 3 of 4 cells; the rest is taken as empty"
    ),
    Odd(
      "a bad row, once it may be left out", plain + "KEN,oops_che,20l9,24\n",
      input: "bad_rows: leave-out",
      warning: "data/indicators.csv:4:14: warning: \"20l9\" is not a year; the row is left out"),
    Odd(
      "rows of another year, left out by a condition", plain + "EGY,oops_che,2020,70\n",
      input: "where: {year: 2019}"),
    Odd(
      "columns by other names",
      "land,what,when,much\nEGY,oops_che,2019,55.1\nJOR,oops_che,2019,30.2\n",
      input: "columns: {iso3: land, indicator: what, year: when, value: much}"),
  ]

  @Test(arguments: all) func `leads to the right figures`(_ odd: Odd) throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("data/indicators.csv", bytes: odd.bytes)
      try workspace.write("report.yaml", Sample.manifest(input: odd.input))
      let run = try workspace.run("build")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.contains("warning:") == (odd.warning != nil), "\(run.errors)")
      #expect(run.errors.contains(odd.warning ?? " built; "), "\(run.errors)")
      let values = try workspace.values()
      for (area, figure) in odd.figures {
        let found = try #require(values.number(odd.indicator, area, "2019"))
        #expect(abs(found - figure) < 1e-12)
      }
      let strict = try workspace.run("build", "--strict")
      #expect(strict.code == (odd.warning == nil ? 0 : 4), "\(strict.errors)")
    }
  }

  @Test func `limits are rescaled with their fraction`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write("data/indicators.csv", Self.fractions)
      try workspace.write("report.yaml", Sample.manifest(input: "scale: fraction"))
      #expect(try workspace.run("build").code == 0)
      let row = try #require(try workspace.values()["uhc.che.oop", "JOR", "2019"])
      #expect(abs((row["lower"].flatMap(Double.init) ?? 0) - 28) < 1e-12)
      #expect(abs((row["upper"].flatMap(Double.init) ?? 0) - 33) < 1e-12)
      #expect(row["note"] == "given as a fraction")
    }
  }

  @Test func `groups in a file are kept apart from countries`() throws {
    try Workspace.with(Sample.files) { workspace in
      try workspace.write(
        "data/indicators.csv", Self.plain + "WLD,oops_che,2019,18\nEMR,oops_che,2019,40\n")
      let run = try workspace.run("build", "-v")
      #expect(run.code == 0)
      #expect(run.errors.contains("groups in the file are kept apart from countries: EMR, WORLD"))
      let values = try workspace.values()
      // Two countries hold too few of the region's people for a figure of the region.
      #expect(values["uhc.che.oop", "EMR", "2019"]?["status"] == "suppressed")
      #expect(values.number("uhc.che.oop", "EMR", "2019", "published", "as published") == 40)
      #expect(Set(values.rows.compactMap { $0["area"] }) == ["EGY", "JOR", "EMR"])
    }
  }
}
