internal import Indicators

/// Where the values of a workbook stand on its data sheets.
struct CalculationCells {
  private struct Key: Hashable {
    let indicator: String
    let area: Area
    let period: String
    let breakdown: String
    let category: String
  }

  /// A value with its row.
  struct Place {
    let value: IndicatorValue
    let sheet: String
    let row: Int

    /// The cell with the figure.
    var figure: CalculationCell { cell(DataSheet.valueColumn) }
    var numerator: CalculationCell { cell(DataSheet.numeratorColumn) }
    var denominator: CalculationCell { cell(DataSheet.denominatorColumn) }
    var period: CalculationCell { cell(DataSheet.periodColumn) }

    private func cell(_ column: Int) -> CalculationCell {
      CalculationCell(sheet, column: column, row: row)
    }
  }

  /// The places of all values, sheet by sheet.
  private(set) var places: [Place] = []
  private var byKey: [Key: Int] = [:]
  private let areas: Set<Area>

  /// Finds the rows of values as the data sheets write them.
  init(_ values: [IndicatorValue]) {
    byKey.reserveCapacity(values.count)
    places.reserveCapacity(values.count)
    for (family, rows) in Family.parts(of: values) {
      for (row, position) in rows.enumerated() {
        byKey[Self.key(values[position])] = places.count
        places.append(Place(value: values[position], sheet: family.sheet, row: row))
      }
    }
    areas = Set(values.lazy.map(\.area))
  }

  /// Whether the workbook holds any value of an area.
  func holds(_ area: Area) -> Bool { areas.contains(area) }

  private static func key(_ value: IndicatorValue) -> Key {
    Key(
      indicator: value.indicator, area: value.area, period: value.period,
      breakdown: value.breakdown, category: value.category)
  }

  /// Where a value stands; nil where it is not in the workbook.
  subscript(value: IndicatorValue) -> Place? { byKey[Self.key(value)].map { places[$0] } }

  /// Where a value stands that has a number.
  subscript(
    indicator: String, area: Area, period: String, breakdown: String = "", category: String = ""
  ) -> Place? {
    let key = Key(
      indicator: indicator, area: area, period: period, breakdown: breakdown, category: category)
    return byKey[key].map { places[$0] }.flatMap { $0.value.number == nil ? nil : $0 }
  }
}
