internal import Statistics

extension CareQuestion {
  /// The poorest and the richest fifth compared, with their covariance (pse.md B4).
  func contrast(_ rate: CareRate, _ contrast: Contrast) -> [IndicatorValue] {
    guard hasQuintiles, let measure = table.measure(rate.count) else { return [] }
    let places = table.dimensions.map { $0 == CarePlan.quintile }
    let groups = ["5", "1"].map { label -> [String?] in
      [rate.isOfSeekers ? "1" : nil] + places.map { $0 ? label : nil }
    }
    var maker = maker(.wald)
    maker.selections = ["5", "1"].map {
      selection(
        measure, ofSeekers: rate.isOfSeekers, [(CarePlan.quintile, [$0])],
        name: "\(CarePlan.quintile)=\($0)")
    }
    var value = maker.value(breakdown: prefix.breakdown, category: prefix.category) {
      () throws(Undefined) in
      try sample.contrast(contrast, table: table.place, measure: measure, groups)
    }
    (value.numerator, value.denominator) = (nil, nil)
    return [value]
  }

  /// The poorest two fifths pooled: weights are summed, percentages not averaged (pse.md B5).
  func poorest(_ rate: CareRate) -> [IndicatorValue] {
    guard hasQuintiles, let measure = table.measure(rate.count) else { return [] }
    let groups = [(name: CarePlan.quintile, labels: ["1", "2"])]
    let poorest = domain(ofSeekers: rate.isOfSeekers, groups)
    let selection = selection(measure, ofSeekers: rate.isOfSeekers, groups)
    return [
      maker().counting(selection).value(breakdown: prefix.breakdown, category: prefix.category) {
        () throws(Undefined) in
        try sample.estimate(.quotient, table: table.place, measure: measure, in: poorest)
      }
    ]
  }

  private static let indices: [(name: String, index: ConcentrationIndex)] = {
    var found: [(String, ConcentrationIndex)] = [
      ("standard", .standard), ("generalised", .generalised),
    ]
    if let bounds = Interval(0, 1) {
      found += [("wagstaff", .wagstaff(bounds)), ("erreygers", .erreygers(bounds))]
    }
    return found
  }()

  /// Concentration indices along quintiles, and along the wealth score where rows have one (stats.md 3).
  func concentration(
    _ count: CareTable.Count, as what: (name: String, value: String)? = nil, ofSeekers: Bool
  ) -> [IndicatorValue] {
    let (names, category) = named(what)
    var values: [IndicatorValue] = []
    if hasQuintiles {
      values.append(alongQuintiles(count, .standard, names, category, ofSeekers: ofSeekers))
      values += Self.indices.map {
        alongQuintiles(
          count, $0.index, names + ["index", "rank"], category + [$0.name, CarePlan.quintile],
          ofSeekers: ofSeekers)
      }
    }
    if table.ranking != nil {
      values += Self.indices.map {
        alongScore(
          count, $0.index, names + ["index", "rank"], category + [$0.name, CarePlan.score],
          ofSeekers: ofSeekers)
      }
    }
    return values
  }

  private func alongQuintiles(
    _ count: CareTable.Count, _ index: ConcentrationIndex, _ names: [String],
    _ category: [String], ofSeekers: Bool
  ) -> IndicatorValue {
    var ranks: [Int32: Int] = [:]
    let cells = sample.labels[table.place]
    if let place = table.dimensions.firstIndex(of: CarePlan.quintile) {
      for (cell, labels) in cells.enumerated() where !ofSeekers || labels[0] == "1" {
        ranks[Int32(cell)] = labels[place + 1].flatMap { Int($0) }
      }
    }
    var maker = maker(record.care.concentrationInterval)
    let quintiles = [(name: CarePlan.quintile, labels: WealthQuintile.all)]
    maker.selections =
      table.measure(count).map { [selection($0, ofSeekers: ofSeekers, quintiles)] } ?? []
    return maker.value(breakdown: names, category: category) { () throws(Undefined) in
      guard let measure = table.measure(count) else { throw .noCases }
      return try sample.concentration(
        index, table: table.place, measure: measure, ranks: ranks,
        error: record.care.concentrationError)
    }
  }

  private func alongScore(
    _ count: CareTable.Count, _ index: ConcentrationIndex, _ names: [String],
    _ category: [String], ofSeekers: Bool
  ) -> IndicatorValue {
    var maker = maker(record.care.concentrationInterval)
    maker.selections =
      table.ranking.map {
        [
          CaseSelection(
            $0.place + sample.plan.tables.count, labels: ofSeekers ? [0: ["1"]] : [:])
        ]
      } ?? []
    let value = maker.value(breakdown: names, category: category) { () throws(Undefined) in
      guard let ranking = table.ranking, let outcome = ranking.counts.firstIndex(of: count) else {
        throw .noCases
      }
      let place = ranking.place + sample.plan.tables.count
      let domain = ofSeekers ? sample.domain(place, ["1"]) : .all
      return try sample.ranking(ranking.place).concentration(
        index, of: outcome, in: domain, error: record.care.concentrationError,
        design: sample.design)
    }
    return maker.withoutReplicates(value)
  }
}
