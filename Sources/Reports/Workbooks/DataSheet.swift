internal import Indicators
internal import Statistics

/// A family's tidy table: every value, one row each, with all that stands beside it in values.csv.
enum DataSheet {
  static func make(
    _ family: Family, _ values: [IndicatorValue], in context: EvaluationContext
  ) -> SheetModel {
    let isSurveyed = values.contains { $0.survey != nil }
    let isSmall = values.contains { $0.isFromFewCases }
    return SheetModel(
      family.sheet, title: .words(family.title, []),
      lines: [
        "This worksheet contains one table, with one row for each value.",
        MarkLegend.line,
        "A missing value has an empty cell, its mark in the column Mark, and the reason in the column Note.",
      ] + (isSmall ? [MarkLegend.fewCases] : []),
      table: SheetTable(
        family.table, isSurveyed ? columns + surveyColumns : columns,
        rows: values.map { row($0, context) + (isSurveyed ? surveyCells($0.survey) : []) }))
  }

  private static let columns = [
    SheetColumn("Indicator", width: 14...34), SheetColumn("Area", width: 8...16),
    SheetColumn("Area name", width: 12...32), SheetColumn("WHO region"),
    SheetColumn("Income group"), SheetColumn("Period"), SheetColumn("Breakdown", width: 8...24),
    SheetColumn("Category", width: 8...34), SheetColumn("Value"), SheetColumn("Mark"),
    SheetColumn("Unit", width: 8...28), SheetColumn("Lower limit"), SheetColumn("Upper limit"),
    SheetColumn("Standard error"), SheetColumn("Count"), SheetColumn("Numerator"),
    SheetColumn("Denominator"), SheetColumn("Data type"), SheetColumn("Status"),
    SheetColumn("Flags", width: 8...28), SheetColumn("Source", width: 12...52),
    SheetColumn("Note", width: 16...120),
  ]

  /// Where formulas find a row's parts.
  static let valueColumn = place(of: "Value")
  static let numeratorColumn = place(of: "Numerator")
  static let denominatorColumn = place(of: "Denominator")
  static let periodColumn = place(of: "Period")

  private static func place(of heading: SheetText) -> Int {
    columns.firstIndex { $0.heading == heading } ?? 0
  }

  /// How a survey estimate was made; only in sheets that hold some.
  private static let surveyColumns = [
    SheetColumn("Degrees of freedom"), SheetColumn("Design effect"),
    SheetColumn("Method of standard error", width: 10...24),
    SheetColumn("Method of interval", width: 8...20), SheetColumn("Confidence level, %"),
    SheetColumn("Lonely clusters", width: 8...14),
  ]

  private static func surveyCells(_ basis: SurveyBasis?) -> [SheetCell] {
    guard let basis else { return surveyColumns.map { _ in .blank } }
    let number = { (number: Double?) in
      number.map { SheetCell.number($0, format: "General") } ?? .blank
    }
    return [
      number(basis.degreesOfFreedom), number(basis.designEffect), .known(basis.method),
      .known(basis.interval), number(basis.interval.isEmpty ? nil : basis.level * 100),
      .known(basis.lonelyClusters),
    ].map { $0 == .text("") ? .blank : $0 }
  }

  private static func row(_ value: IndicatorValue, _ context: EvaluationContext) -> [SheetCell] {
    let format = value.unit.presentation.cellFormat
    let number = { (number: Double?) in
      number.map { SheetCell.number($0, format: format) } ?? .blank
    }
    let plain = { (number: Double?) in
      number.map { SheetCell.number($0, format: "General") } ?? .blank
    }
    let country = context.countries[value.area.code]
    let region =
      context.membership == .since2025 ? country?.region : country?.regionBefore2025
    return [
      .text(value.indicator), .text(value.area.code), .text(context.countries.name(of: value.area)),
      .text(region ?? ""), .text(income(country, value.year)), .period(value.period),
      .text(value.breakdown), .category(value.category), main(value), mark(value),
      .known(value.unit.rawValue), number(value.interval?.lower), number(value.interval?.upper),
      plain(value.standardError), plain(value.count.map(Double.init)), plain(value.numerator),
      plain(value.denominator), .known(value.dataType.rawValue), .status(of: value),
      .known(value.flags.map(\.rawValue)), .notes(value.source), value.noteCell,
    ].map { $0 == .text("") ? .blank : $0 }
  }

  /// The figure itself, in parentheses where it rests on few cases.
  static func main(_ value: IndicatorValue) -> SheetCell {
    guard let number = value.number else { return .blank }
    let presentation = value.unit.presentation
    return .number(
      number,
      format: value.isFromFewCases ? presentation.parenthesisedFormat : presentation.cellFormat)
  }

  private static func income(_ country: Country?, _ year: Int?) -> String {
    guard let country, let year else { return "" }
    return country.incomeGroups[year] ?? country.incomeGroups[Country.everyYear] ?? ""
  }

  static func mark(_ value: IndicatorValue) -> SheetCell {
    guard case .missing(let missing, _) = value.outcome else { return .blank }
    return .mark(missing.rawValue)
  }
}

extension IndicatorValue {
  /// Whether it is an estimate of a survey that is shown in parentheses; a group's figure is none, whatever its members' are.
  package var isFromFewCases: Bool {
    number != nil && flags.contains(.smallSample) && !area.kind.isGroup
  }

  /// The note with the reason of a missing value first.
  package var fullNote: String {
    guard case .missing(_, let reason) = outcome, !note.hasPrefix(reason) else { return note }
    return note.isEmpty ? reason : "\(reason); \(note)"
  }

  /// The full note as a cell: what the language knows of it is said.
  var noteCell: SheetCell {
    let full = fullNote
    return .notes(full)
  }
}

/// The explanation of the bracketed marks.
enum MarkLegend {
  static let line: SheetText =
    "Shorthand: [x] not available, [z] not applicable, [c] held back (too little data behind it)."

  static let fewCases: SheetText =
    "A value in parentheses rests on few cases: 25 to 49, unless the manifest sets other limits. The cell holds the number."
}
