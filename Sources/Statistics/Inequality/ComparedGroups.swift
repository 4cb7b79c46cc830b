/// The subgroups that a measure compares: those with a value, with their shares of the population and the means that follow.
struct ComparedGroups: Sendable {
  /// Their places in the disaggregation.
  let places: [Int]
  let values: [Double]
  /// Populations as given, or 1 for all; `nil` where some are known and others not.
  let populations: [Double]?
  /// Whether the populations are known.
  let knowsPopulations: Bool
  let source: Disaggregation
  private(set) var remarks: [InequalityRemark]

  /// Chooses the subgroups, by the rules of stats.md 2.
  init(
    _ source: Disaggregation, for measure: InequalityMeasure, _ options: InequalityOptions,
  ) throws(UndefinedInequality) {
    var remarks: [InequalityRemark] = []
    let valued = source.groups.indices.filter { source.groups[$0].estimate != nil }
    let missing = source.groups.count - valued.count
    try Self.admit(source, measure, options, missing: missing)
    if missing > 0 { remarks.append(.withoutValue(missing)) }
    let peopled = valued.filter { source.groups[$0].population != 0 }
    let anyone = peopled.contains { source.groups[$0].population != nil }
    let keepsAll = measure.isSimple || !anyone || options.reproducesHealthequal
    let kept = keepsAll ? valued : peopled
    let sorts = measure.isSimulated && !options.reproducesHealthequal
    places = sorts ? Self.canonical(kept, source) : kept
    if places.count < valued.count {
      remarks.append(.withoutPeople(valued.count - places.count))
    }
    let needed = measure.isSimple ? 2 : 3
    guard places.count >= needed else {
      throw .tooFewGroups(found: places.count, needed: needed)
    }
    values = places.map { source.groups[$0].estimate ?? .nan }
    let given = places.map { source.groups[$0].population }
    let known = given.compactMap { $0 }
    knowsPopulations = known.count == given.count && known.contains { $0 > 0 }
    guard known.allSatisfy({ $0 >= 0 && $0.isFinite }), values.allSatisfy(\.isFinite) else {
      throw .beyondRange
    }
    let unknown = given.allSatisfy { $0 == nil }
    populations = knowsPopulations ? known : unknown ? given.map { _ in 1 } : nil
    self.source = source
    self.remarks = remarks
  }

  private static func admit(
    _ source: Disaggregation, _ measure: InequalityMeasure, _ options: InequalityOptions,
    missing: Int,
  ) throws(UndefinedInequality) {
    switch measure.dimension {
    case .ordered where !source.isOrdered: throw .notOrdered
    case .notOrdered where source.isOrdered: throw .ordered
    default: break
    }
    guard missing > 0, !measure.isSimple, !options.force else { return }
    // 15 % of the subgroups of a dimension without order; none of one with an order.
    if source.isOrdered || Double(missing) > 0.15 * Double(source.groups.count) {
      throw .missingGroups(missing: missing, of: source.groups.count)
    }
  }

  /// Sorted by what the subgroups hold, so that simulated limits do not depend on the order of rows.
  private static func canonical(_ places: [Int], _ source: Disaggregation) -> [Int] {
    let keys = source.groups.map { group in
      [
        group.estimate ?? 0, group.standardError ?? -1, group.population ?? -1,
        group.isReference ? 1 : 0,
      ]
    }
    return places.sorted { left, right in
      keys[left] == keys[right]
        ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
    }
  }

  var count: Int { places.count }

  mutating func note(_ remark: InequalityRemark) { remarks.append(remark) }

  /// Shares of the population that sum to 1.
  func shares() throws(UndefinedInequality) -> [Double] {
    guard knowsPopulations, let populations else { throw .noPopulation }
    return Self.shares(of: populations)
  }

  static func shares(of populations: [Double]) -> [Double] {
    let whole = ExactSum(populations).value
    return populations.map { $0 / whole }
  }

  /// Σ p y.
  func mean(_ shares: [Double]) -> Double { Self.sum(shares, values) }

  static func sum(_ left: [Double], _ right: [Double]) -> Double {
    var sum = ExactSum()
    for (left, right) in zip(left, right) { sum.addProduct(left, right) }
    return sum.value
  }

  /// The place among the compared groups of the one that is marked as reference.
  func reference() throws(UndefinedInequality) -> Int {
    let marked = source.groups.indices.filter { source.groups[$0].isReference }
    guard marked.count == 1, let place = marked.first else { throw .noReference }
    guard let found = places.firstIndex(of: place) else { throw .referenceMissing }
    return found
  }

  /// The first of those that do best.
  func best() throws(UndefinedInequality) -> Int {
    switch source.direction {
    case .favourable: greatest()
    case .adverse: least()
    case .neutral: throw .noDirection
    }
  }

  func greatest(except excluded: Int? = nil) -> Int { extreme(except: excluded, >) }

  func least(except excluded: Int? = nil) -> Int { extreme(except: excluded, <) }

  private func extreme(except excluded: Int?, _ beats: (Double, Double) -> Bool) -> Int {
    var found: Int?
    for place in values.indices where place != excluded {
      guard let held = found else {
        found = place
        continue
      }
      if beats(values[place], values[held]) { found = place }
    }
    return found ?? 0
  }

  /// The places of the compared groups from the most disadvantaged to the most advantaged.
  func byOrder() throws(UndefinedInequality) -> [Int] {
    let orders = places.map { source.groups[$0].order }
    let known = orders.compactMap { $0 }
    guard known.count == orders.count, Set(known).count == known.count else {
      throw .orderNotDistinct
    }
    return values.indices.sorted { known[$0] < known[$1] }
  }
}
