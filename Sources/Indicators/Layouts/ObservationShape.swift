internal import Tabular

/// Where the parts of an observation stand in one file's rows, whatever its layout: worked out once from the header.
struct ObservationShape {
  /// A cell that holds a value, with the code or year that its column stands for.
  struct Cell {
    let column: Int
    var code: String?
    var year: Int?
    var lower: Int?
    var upper: Int?
    /// A column with the value's text where `column` is blank.
    var text: Int?
  }

  /// The file's names of its columns.
  var labels: [String] = []
  /// The columns that may hold the area, in the order in which they are tried.
  var area: [Int] = []
  var code: Int?
  var year: Int?
  var cells: [Cell] = []
  var dataType: Int?
  var status: Int?
  var note: Int?
  /// A power of ten that the value is to be multiplied with (SDMX UNIT_MULT).
  var multiplier: Int?
  /// `<` or `>` before the number (GHO export).
  var prefix: Int?
  /// Dimensions that must be at their total, else the row is of another breakdown.
  var dimensions: [Int] = []
  /// Where a row says what sort of place it is about (GHO's SpatialDimType).
  var areaKind: Int?
  /// Whether codes may have their label behind them, as in `KEN: Kenya` (SDMX with both).
  var hasLabelledCodes = false
  /// The number of an IHR capacity, where rows of the code `CAPACITY` hold the score of a whole one.
  var capacity: Int?
  /// Whether a value has both limits or none: in our own format a lone one is a slip, as of a decimal comma.
  var needsBothLimits = false
  /// Columns that no key is known for.
  var unknownColumns: [String] = []
}

/// Looks labels up without regard to case.
struct HeaderIndex {
  let labels: [String]
  private let positions: [String: Int]

  init(_ labels: [String]) {
    self.labels = labels
    var positions: [String: Int] = [:]
    for (index, label) in labels.enumerated() {
      for name in Self.names(of: label) where positions[name] == nil { positions[name] = index }
    }
    self.positions = positions
  }

  /// The names under which a label is looked up; SDMX may write `REF_AREA: Reference area`.
  static func names(of label: String) -> [String] {
    let whole = label.trimmed.lowercased()
    let code = whole.prefix { $0 != ":" }
    return code.count < whole.count ? [whole, String(code)] : [whole]
  }

  subscript(_ names: String...) -> Int? {
    names.lazy.compactMap { positions[$0.lowercased()] }.first
  }
}
