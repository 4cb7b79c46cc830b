import Testing

/// Compares numbers with a file of expected ones, and says how many and how near.
struct Comparison {
  let file: String
  private(set) var rows = 0
  private(set) var values = 0
  private(set) var largest = 0.0
  private(set) var largestAt = ""
  private(set) var notCompared: [String: [String]] = [:]

  init(_ file: String) { self.file = file }

  mutating func countRow() { rows += 1 }

  mutating func skip(_ row: String, because reason: String) {
    notCompared[reason, default: []].append(row)
  }

  /// Expects a number as printed; an empty field expects nothing.
  ///
  /// A printed 0, or noise below 1e-12 of the estimate, wants 0 on that scale.
  mutating func expect(
    _ row: String, _ field: String, _ printed: String?, is found: Double?,
    within tolerance: Double = 1e-8, scale: Double = 1,
    sourceLocation: SourceLocation = #_sourceLocation,
  ) {
    guard let printed, !printed.isEmpty, printed != "NA", let expected = Double(printed) else {
      return
    }
    values += 1
    guard let found, found.isFinite else {
      Issue.record(
        "\(file) \(row) \(field): expected \(printed), found nothing",
        sourceLocation: sourceLocation)
      return
    }
    let noise = 1e-12 * abs(scale)
    let difference = abs(found - expected)
    let relative =
      abs(expected) <= noise ? (difference <= noise ? 0 : 1) : difference / abs(expected)
    if relative > largest { (largest, largestAt) = (relative, "\(row) \(field)") }
    if relative > tolerance {
      Issue.record(
        "\(file) \(row) \(field): expected \(printed), found \(found), relative \(relative)",
        sourceLocation: sourceLocation)
    }
  }

  func report() {
    print(
      "\(file): \(rows) rows, \(values) numbers compared; largest relative difference \(largest) at \(largestAt)"
    )
    for (reason, rows) in notCompared.sorted(by: { $0.key < $1.key }) {
      print("  not compared, \(rows.count): \(reason): \(rows.prefix(40).joined(separator: " "))")
    }
  }
}
