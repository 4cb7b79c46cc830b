import Indicators
import Reports
import Statistics

/// The brief of `Fixtures/templates/example-brief.txt`: its schema, and values as the evaluation would give them.
enum ExampleBrief {
  static let schema = TemplateSchema.object([
    "country": .object(["name": .text, "in_sentence": .text]),
    "scope": .text, "as_of": .text, "has_gaps": .flag, "hardship": .text, "nets": .text,
    "coverage": .object(["change": .text]), "messages": .list(of: .text),
    "tables": .object(["tracers": .block]),
    "left_out": .list(of: .object(["name": .text])),
    "notes": .list(of: .text), "sources": .list(of: .text), "program": .text,
    "fingerprint": .text,
  ])

  static func library() throws -> TemplateLibrary {
    let text = try Fixture.text("templates/example-brief.txt")
    let closing = try Fixture.text("templates/closing.txt")
    return TemplateLibrary([
      TemplateSource(name: "example-brief", text: text),
      TemplateSource(name: "closing", file: "Templates/closing.txt", text: closing),
    ])
  }

  static func document() throws -> Document {
    try StrictTemplate("example-brief", in: library(), schema: schema).document(of: value)
  }

  private static let area = Area("TZA")
  private static let wording = Wording(
    countries: CountryTable([Country(iso3: "TZA", name: "United Republic of Tanzania")]))

  private static func index(_ value: Double, _ year: String, _ limits: Interval?) -> IndicatorValue
  {
    IndicatorValue(
      "uhc.sci", area, year, .value(value), unit: .index, interval: limits, dataType: .estimated)
  }

  private static let hardship = IndicatorValue(
    "uhc.fp.oop10", area, "2018", .value(4.05), unit: .percent, interval: Interval(3.6, 4.5),
    dataType: .reported)
  private static let nets = IndicatorValue(
    "uhc.sci.tracer", area, "2021", .missing(.notAvailable, because: "no survey since 2015"),
    unit: .percent, breakdown: "tracer", category: "itn")

  private static let tracers: [IndicatorValue] = [
    ("art", 88.25, "2021", []), ("dtp3", 0.04, "2012", [ValueFlag.stale]),
    ("fp", 55.149, "2016", []),
  ].map { code, value, year, flags in
    IndicatorValue(
      "uhc.sci.tracer", area, year, .value(value), unit: .percent, breakdown: "tracer",
      category: code, dataType: .reported, flags: flags)
  }

  static let value = TemplateValue.object([
    "country": .object([
      "name": .text("United Republic of Tanzania"), "in_sentence": .text(wording.name(of: area)),
    ]),
    "scope": .text("Three tracers of fourteen"), "as_of": .text("1 July 2024"),
    "has_gaps": .flag(true),
    "coverage": .object([
      "change": .phrase(
        wording.change(
          from: index(31.2, "2010", Interval(28, 34)), to: index(43.4, "2021", Interval(41, 47))))
    ]),
    "hardship": .phrase(wording.stated(hardship)), "nets": .phrase(wording.stated(nets)),
    "messages": .list([
      .phrase("Financial hardship & “catastrophic” spending: # not a heading, {not a key}.")
    ]),
    "tables": .object(["tracers": .block(.table(table))]),
    "left_out": .list(["Malaria", "Tuberculosis"].map { .object(["name": .text($0)]) }),
    "notes": .list([.phrase(wording.legend(for: tracers + [nets]), orAbsent: "")]),
    "sources": .absent(reason: "no source was named"), "program": .text("indicator-report 1.0.0"),
    "fingerprint": .text("3f9a2c41"),
  ])

  private static let table = TextTable(
    of: tracers + [nets],
    columns: [
      TextColumn("Tracer") { Phrase($0.category) },
      TextColumn("Coverage (%)", .number) { Phrase(wording.figure($0, .cell)) },
      TextColumn("Year", .number) { Phrase($0.period) },
      TextColumn("Evidence", priority: 1) { Phrase(wording.evidenceName($0)) },
    ], caption: "Tracers of service coverage")
}
