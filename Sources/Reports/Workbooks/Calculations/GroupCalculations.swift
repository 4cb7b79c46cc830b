internal import Indicators

/// The newest figures of groups from those of their countries, which stand on a sheet of their own in one block for each
/// figure: formulas over ranges have no limit of length, whatever the number of countries.
struct GroupCalculations {
  /// The sheet with the countries' parts.
  static let sheet = "Calculation inputs"
  private static let parts = [
    "uhc.sci.rmnch", "uhc.sci.infectious", "uhc.sci.ncd", "uhc.sci.capacity",
  ]

  private let cells: CalculationCells
  private let index: ValueIndex
  private let context: EvaluationContext
  private var inputs: [[SheetCell]] = []
  private(set) var made: [Calculation] = []
  /// How many figures are left out because a country's part is not in the workbook.
  private(set) var leftOut = 0

  init(_ cells: CalculationCells, _ index: ValueIndex, in context: EvaluationContext) {
    (self.cells, self.index, self.context) = (cells, index, context)
    let wanted = Set(Headline.ids + Self.parts)
    for indicator in context.catalogue where wanted.contains(indicator.id) {
      let places = cells.places.filter {
        $0.value.indicator == indicator.id && $0.value.area.kind.isGroup
          && ["", "aggregate"].contains($0.value.breakdown) && $0.value.number != nil
      }
      for (_, series) in Dictionary(grouping: places, by: \.value.area)
        .sorted(by: { $0.key < $1.key })
      {
        let newest = series.map(\.value.period).max()
        add(series.filter { $0.value.period == newest }, of: indicator)
      }
    }
  }

  /// The figures of one group and period; those of the same countries share one block.
  private mutating func add(_ figures: [CalculationCells.Place], of indicator: Indicator) {
    var blocks: [[String]: ClosedRange<Int>] = [:]
    for figure in figures {
      let aggregate =
        figure.value.breakdown.isEmpty
        ? indicator.aggregates.first : Aggregate(rawValue: figure.value.category)
      guard let aggregate, let members = members(of: figure.value) else {
        leftOut += 1
        continue
      }
      let rows: ClosedRange<Int>
      if let known = blocks[figure.value.members] {
        rows = known
      } else {
        rows = inputs.count...(inputs.count + members.count - 1)
        append(members, of: figure.value)
        blocks[figure.value.members] = rows
      }
      if let calculation = calculation(aggregate, figure, members, rows) {
        made.append(calculation)
      } else {
        leftOut += 1
      }
    }
  }

  /// The countries' values behind a figure; nil where one of them is not in the workbook.
  private func members(of figure: IndicatorValue) -> [CalculationCells.Place]? {
    let areas = figure.members.map { Area($0) }
    // A country's workbook does not hold the others: nothing to look for.
    guard areas.allSatisfy(cells.holds) else { return nil }
    let found = areas.compactMap { area -> CalculationCells.Place? in
      nearest(to: figure, in: index.series(figure.indicator, area)).flatMap { cells[$0] }
    }
    return found.count == figure.members.count && !found.isEmpty ? found : nil
  }

  /// Of the period itself, else the nearest in years; of two as near, the later (uhc.md B8).
  private func nearest(
    to figure: IndicatorValue, in series: [IndicatorValue]
  ) -> IndicatorValue? {
    let held = series.filter { $0.number != nil }
    guard Catalogue.restsOnSurveyWindows(figure.indicator), let year = figure.year else {
      return held.first { $0.period == figure.period }
    }
    let distance = { (value: IndicatorValue) in abs((value.year ?? 0) - year) }
    return held.sorted { ($0.year ?? 0) > ($1.year ?? 0) }.min { distance($0) < distance($1) }
  }

  private func persons(_ member: CalculationCells.Place, _ figure: IndicatorValue) -> Double? {
    figure.year.flatMap { context.populations.population(of: member.value.area, in: $0)?.persons }
  }

  private mutating func append(
    _ members: [CalculationCells.Place], of figure: IndicatorValue
  ) {
    let format = figure.unit.presentation.cellFormat
    for member in members {
      let value = member.value
      let persons = persons(member, figure)
      let row = inputs.count
      let own = { CalculationCell(Self.sheet, column: $0, row: row) }
      let weighted = persons.map { $0 * (value.number ?? 0) }
      inputs.append(
        [
          .text(figure.indicator), .text(context.countries.name(of: figure.area)),
          .period(figure.period), .text(value.area.code),
          .text(context.countries.name(of: value.area)), .period(value.period),
          .formula("\(member.figure)", cached: value.number ?? 0, format: format),
          persons.map { .number($0, format: "#,##0") } ?? .blank,
          weighted.map {
            .formula("\(own(6))*\(own(7))", cached: $0, format: "#,##0")
          } ?? .blank,
          value.numerator.map {
            .formula("\(member.numerator)", cached: $0, format: "General")
          } ?? .blank,
          value.denominator.map {
            .formula("\(member.denominator)", cached: $0, format: "General")
          } ?? .blank,
        ])
    }
  }

  private func calculation(
    _ aggregate: Aggregate, _ figure: CalculationCells.Place,
    _ members: [CalculationCells.Place], _ rows: ClosedRange<Int>
  ) -> Calculation? {
    let value = figure.value
    guard let number = value.number else { return nil }
    let column = { CalculationCell(Self.sheet, column: $0, rows: rows) }
    let numbers = members.compactMap(\.value.number)
    let formula: SheetFormula
    let result: Double
    switch aggregate {
    case .populationWeighted:
      let weights = members.map { persons($0, value) ?? 0 }
      let total = weights.reduce(0, +)
      guard total > 0 else { return nil }
      formula = "SUM(\(column(8)))/SUM(\(column(7)))"
      result = zip(weights, numbers).reduce(0) { $0 + $1.0 * $1.1 } / total
    case .pooled:
      let denominator = members.reduce(0) { $0 + ($1.value.denominator ?? 0) }
      guard denominator != 0 else { return nil }
      let scale = ShareCalculations.scale(of: value.unit)
      formula = "\(scale)*SUM(\(column(9)))/SUM(\(column(10)))"
      result = scale * members.reduce(0) { $0 + ($1.value.numerator ?? 0) } / denominator
    case .mean:
      formula = "AVERAGE(\(column(6)))"
      result = numbers.reduce(0, +) / Double(numbers.count)
    case .median:
      formula = "MEDIAN(\(column(6)))"
      let sorted = numbers.sorted()
      result = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    case .sum:
      formula = "SUM(\(column(6)))"
      result = numbers.reduce(0, +)
    }
    return Calculation(
      indicator: .given(value.indicator),
      area: (value.area.code, context.countries.name(of: value.area)), period: value.period,
      breakdown: value.breakdown, category: value.category,
      rule:
        "\(.known(aggregate.rawValue)) over \(members.count) countries: rows of \(.words(Self.sheet, []))",
      formula: formula, result: result, held: (figure.figure, number),
      format: value.unit.presentation.cellFormat)
  }

  /// The sheet with the countries' parts; nil where there are none.
  var inputSheet: SheetModel? {
    guard !inputs.isEmpty else { return nil }
    return SheetModel(
      Self.sheet, title: "Calculation inputs: the countries behind the figures of groups",
      lines: [
        "This worksheet contains one table, with one row for each country behind a figure of a group in Calculations.",
        "Values, numerators and denominators are formulas on the data sheets; populations are those that weigh the figure.",
      ],
      table: SheetTable(
        "t_calculation_inputs",
        [
          SheetColumn("Indicator", width: 14...30), SheetColumn("Group", width: 12...28),
          SheetColumn("Period of group"), SheetColumn("Area", width: 6...10),
          SheetColumn("Country", width: 12...28), SheetColumn("Period"), SheetColumn("Value"),
          SheetColumn("Population"), SheetColumn("Population × value", width: 12...24),
          SheetColumn("Numerator"), SheetColumn("Denominator"),
        ], rows: inputs))
  }
}
