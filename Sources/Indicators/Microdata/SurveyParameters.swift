internal import Tabular

/// Numbers that earlier passes found, such as a poverty line, for each survey of an input by the texts of its country and year in the file.
struct SurveyParameters: Hashable, Sendable {
  private(set) var values: [[String]: [String: Double]] = [:]

  /// Whether there are none.
  var isEmpty: Bool { values.isEmpty }

  /// The numbers of one survey.
  subscript(survey: [String]) -> [String: Double] {
    get { values[survey] ?? [:] }
    set { values[survey] = newValue }
  }
}

/// The same by the codes of one worker, which meets countries and years in an order of its own.
struct AreaParameters: Sendable {
  private let known: SurveyParameters
  /// The numbers of each area, by its code.
  private var byCode: [[String: Double]] = []

  init(_ known: SurveyParameters) { self.known = known }

  /// How many areas it has the numbers of.
  var count: Int { byCode.count }

  /// Takes the texts of the next area's country and year.
  mutating func append(_ survey: [String]) { byCode.append(known[survey]) }

  /// One number for each row, by its area; what no pass found is missing.
  func fill(_ rows: inout RowValues, _ name: String, _ areas: [Int32]) {
    rows.resize(areas.count)
    var (last, value): (Int32, Double?) = (-1, nil)
    for row in areas.indices {
      if areas[row] != last {
        last = areas[row]
        value = byCode.indices.contains(Int(last)) ? byCode[Int(last)][name] : nil
      }
      rows.values[row] = value ?? 0
      rows.states[row] = value == nil ? CellState.missing : CellState.present
    }
  }
}
