internal import Statistics

/// One question put to one survey, for one condition or event.
struct CareQuestion {
  let table: CareTable
  let sample: SurveySample
  let indicator: Indicator
  let record: CareRecord
  /// What stands before every breakdown: the condition, where it is not all of them.
  let prefix: (breakdown: [String], category: [String])
  private let thresholds: Thresholds

  init(
    _ record: CareRecord, _ table: CareTable, _ indicator: Indicator, _ sample: SurveySample,
    _ thresholds: Thresholds
  ) {
    (self.record, self.table, self.indicator) = (record, table, indicator)
    (self.sample, self.thresholds) = (sample, thresholds)
    if case .illness(let name?) = table.topic {
      prefix = (["condition"], [name])
    } else {
      prefix = ([], [])
    }
  }

  /// Makes values with all that stands beside them.
  func maker(_ method: IntervalMethod? = nil) -> SurveyValue {
    var maker = SurveyValue(
      indicator: indicator, sample: sample, method: method ?? record.care.interval ?? .logit,
      smallSamples: record.specification.smallSamples ?? .suppress, thresholds: thresholds)
    maker.scale = [.percent, .percentagePoints].contains(indicator.unit) ? 100 : 1
    maker.leavesOutExactLimits = record.care.interval == nil
    maker.remark = table.remark
    return maker
  }

  /// The values of a measure; none where the table is about something else.
  func values(of measure: CareMeasure) -> [IndicatorValue] {
    guard concerns(measure) else { return [] }
    if let reason = absence {
      var value = maker().empty(prefix.breakdown, prefix.category)
      value.outcome = .missing(.notAvailable, because: reason)
      return [value]
    }
    switch measure {
    case .rate(let rate): return grouped(rate.count, ofSeekers: rate.isOfSeekers)
    case .gap(let rate): return contrast(rate, .difference)
    case .gapRatio(let rate): return contrast(rate, .ratio)
    case .poorest(let rate): return poorest(rate)
    case .concentration(let rate): return concentration(rate.count, ofSeekers: rate.isOfSeekers)
    case .classes(let base):
      return SourceClass.all(base).flatMap {
        grouped($0.count, as: ("source_class", $0.name), ofSeekers: base != .ill)
      }
    case .subsectors:
      return table.subsectors.flatMap {
        grouped(.subsector($0), as: ("subsector", $0), ofSeekers: true)
      }
    case .subsectorConcentration:
      return table.subsectors.flatMap {
        concentration(.subsector($0), as: ("subsector", $0), ofSeekers: true)
      }
    case .mentions:
      return table.subsectors.flatMap {
        grouped(.mentions($0), as: ("subsector", $0), ofSeekers: true)
      }
    case .pattern: return CarePattern(self).values
    case .answers:
      return table.sectors.flatMap {
        grouped(.sector($0), as: ("sector", $0.rawValue), ofSeekers: false)
      }
        + table.subsectors.flatMap {
          grouped(.subsector($0), as: ("subsector", $0), ofSeekers: false)
        }
    }
  }

  private func concerns(_ measure: CareMeasure) -> Bool {
    switch (measure, table.topic) {
    case (.rate(let rate), let topic), (.gap(let rate), let topic),
      (.gapRatio(let rate), let topic), (.poorest(let rate), let topic),
      (.concentration(let rate), let topic):
      rate.concerns(topic)
    case (.classes(.antenatal), .antenatal): true
    case (.classes(.antenatal), _): false
    case (.classes, .illness), (.subsectors, .illness), (.subsectorConcentration, .illness),
      (.mentions, .illness), (.pattern, .illness):
      true
    case (.answers(.familyPlanning), .familyPlanning), (.answers(.delivery), .delivery): true
    default: false
    }
  }

  /// Why a survey cannot answer: a column that its file is without.
  private var absence: String? {
    let lost = table.needed.filter { sample.absentColumns[$0] != nil }.sorted()
    guard let first = lost.first, let file = sample.absentColumns[first] else { return nil }
    return "\(file) has no column \(NoteText.list(lost))"
  }

  /// The total, then the groups of each breakdown.
  private func grouped(
    _ count: CareTable.Count, as what: (name: String, value: String)? = nil, ofSeekers: Bool
  ) -> [IndicatorValue] {
    guard let measure = table.measure(count) else { return [] }
    let (names, category) = named(what)
    return ([[]] + table.groups).flatMap { group -> [IndicatorValue] in
      let dimensions = group.compactMap { table.dimensions.firstIndex(of: $0) }
      let categories =
        group.isEmpty ? [[]] : sample.categories(table.place, dimensions.map { $0 + 1 })
      return categories.map { labels in
        let groups = Array(zip(group, labels.map { [$0] }))
        let domain = domain(ofSeekers: ofSeekers, groups)
        var value = maker().counting(selection(measure, ofSeekers: ofSeekers, groups)).value(
          breakdown: names + group, category: category + labels
        ) { () throws(Undefined) in
          try sample.estimate(.quotient, table: table.place, measure: measure, in: domain)
        }
        if case .mentions = count { addMentions(&value, measure, domain) }
        return value
      }
    }
  }

  /// A share of mentions is of mentions, not of children (pse.md B3).
  private func addMentions(_ value: inout IndicatorValue, _ measure: Int, _ domain: Domain) {
    guard value.number != nil, sample.replicateDesign == nil else { return }
    let sums = sample.totals(table.place).moments(of: measure, in: domain)
    (value.numerator, value.denominator) = (sums.y.value, sums.x.value)
  }

  /// The breakdown and category with what is counted behind the condition.
  func named(_ what: (name: String, value: String)?) -> (names: [String], category: [String]) {
    (
      prefix.breakdown + [what?.name].compactMap(\.self),
      prefix.category + [what?.value].compactMap(\.self)
    )
  }

  /// The cells of those who sought care, or of all, in some groups.
  func domain(
    ofSeekers: Bool, _ groups: [(name: String, labels: [String])] = []
  ) -> Domain {
    guard ofSeekers || !groups.isEmpty else { return .all }
    let wanted = wanted(ofSeekers: ofSeekers, groups)
    let cells = sample.labels[table.place]
    return .cells(
      Set(
        cells.indices.filter { cell in
          wanted.allSatisfy { place, labels in
            cells[cell][place].map { labels.contains($0) } ?? false
          }
        }.map(Int32.init)))
  }

  /// The rows that a measure counts, as `domain` has their cells.
  func selection(
    _ measure: Int, ofSeekers: Bool, _ groups: [(name: String, labels: [String])] = [],
    name: String = ""
  ) -> CaseSelection {
    CaseSelection(
      table.place, measure: measure, labels: wanted(ofSeekers: ofSeekers, groups), name: name)
  }

  /// The labels of those who sought care, or of all, in some groups, by the place of the dimension.
  private func wanted(
    ofSeekers: Bool, _ groups: [(name: String, labels: [String])]
  ) -> [Int: Set<String>] {
    var wanted: [Int: Set<String>] = ofSeekers ? [0: ["1"]] : [:]
    for (name, labels) in groups {
      guard let place = table.dimensions.firstIndex(of: name) else { continue }
      wanted[place + 1] = Set(labels)
    }
    return wanted
  }

  var hasQuintiles: Bool { table.dimensions.contains(CarePlan.quintile) }
}
