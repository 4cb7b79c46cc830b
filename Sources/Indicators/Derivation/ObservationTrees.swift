internal import Statistics
internal import Tabular

/// Trees of what was read as one number per key, area and year.
struct ObservationTrees {
  private let table: ObservationTable

  init(_ table: ObservationTable) { self.table = table }

  /// One number as it was read.
  static func leaf(_ observation: Observation, _ title: String, unit: String = "") -> Derivation {
    var node = Derivation(
      "\(title) \(observation.year)", observation.value, unit: unit, by: .asRead)
    node.places = observation.place.map { [Derivation.Place($0)] } ?? []
    if observation.dataType != .reported {
      node.facts.append(.init("data type", observation.dataType.rawValue))
    }
    if !observation.note.isEmpty { node.facts.append(.init("note", observation.note)) }
    return node
  }

  /// The value of a key in exactly this year.
  func exact(_ key: String, in area: Area, _ year: Int) -> Derivation? {
    table.series(key, in: area)[year].map { Self.leaf($0, key, unit: Self.unit(of: key)) }
  }

  /// The value that stands for a year: observed, between two years, or carried; of the key or of what stands in for it.
  func filled(_ key: String, in area: Area, _ year: Int) -> Derivation {
    let series = TracerInputs.series(key, in: area, table)
    let unit = Self.unit(of: key)
    guard let found = series.filled(in: year) else {
      var node = Derivation("\(key) \(year)", nil, unit: unit, by: .stated)
      node.absence = "no observation of \(key) in any year"
      return node
    }
    if let exact = series[year] { return own(exact, key, area) }
    let before = series.observations.last { $0.year < year }
    let after = series.observations.first { $0.year > year }
    var node = Derivation("\(key) \(year)", found.value, unit: unit, by: .carried)
    node.facts = [.init("filled in", found.note)]
    node.parts = [before, after].compactMap(\.self).map { own($0, key, area) }
    if let before, let after {
      node.operation = .between(
        share: Double(year - before.year) / Double(after.year - before.year))
    }
    return node
  }

  /// An observation of a series, or how it was made of others that stand in for the key.
  private func own(_ observation: Observation, _ key: String, _ area: Area) -> Derivation {
    let unit = Self.unit(of: key)
    guard table.series(key, in: area).observations.isEmpty,
      let substitute = TracerInputs.substitutes[key]
    else { return Self.leaf(observation, key, unit: unit) }
    let year = observation.year
    var node = Derivation("\(key) \(year)", observation.value, unit: unit, by: .stated)
    switch substitute {
    case .scaled(let other, let factor):
      node.operation = .product(scale: factor)
      node.parts = [exact(other, in: area, year)].compactMap(\.self)
    case .meanOf(let men, let women):
      node.operation = .mean
      node.parts = [men, women].compactMap { exact($0, in: area, year) }
    case .selfAssessment:
      return SelfAssessmentTree(self, area).computed(in: year, table) ?? node
    }
    return node
  }

  /// The reports of a country's self-assessment.
  func reports(of area: Area) -> [SelfAssessmentReport] {
    SelfAssessmentEdition.allCases.flatMap {
      SelfAssessmentReport.all(of: $0, by: area, in: table)
    }
  }

  /// The unit of a key, in words.
  static func unit(of key: String) -> String {
    InputKey.all.first { $0.key == key }?.unit ?? ""
  }
}

extension DerivationTrees {
  /// The first of some keys that holds the figure's year, where that is what the figure is.
  func observed(_ keys: [String], _ value: IndicatorValue) -> Derivation? {
    guard let year = Int(value.period), let number = value.number,
      value.breakdown.isEmpty || value.breakdown.hasSuffix("published")
    else { return nil }
    let held = keys.lazy.compactMap { key in
      context.observations.series(key, in: value.area)[year].map { (key, $0) }
    }
    guard let (key, observation) = held.first, observation.value == number else { return nil }
    var node = ObservationTrees.leaf(observation, key)
    node.title = ""
    node.facts = key == value.indicator ? [] : [.init("input key", key)]
    return node
  }

  /// 100 × one input over another of the same year.
  func share(_ part: String, of whole: String, _ value: IndicatorValue) -> Derivation? {
    guard let year = Int(value.period), value.breakdown.isEmpty else { return nil }
    let trees = ObservationTrees(context.observations)
    return Derivation(
      "", nil, by: .ratio(scale: 100),
      parts: [part, whole].map { key in
        trees.exact(key, in: value.area, year) ?? missing("\(key) \(year)", "no value of \(year)")
      })
  }

  /// A part that is not there.
  func missing(_ title: String, _ reason: String) -> Derivation {
    var node = Derivation(title, nil, by: .stated)
    node.absence = reason
    return node
  }
}
