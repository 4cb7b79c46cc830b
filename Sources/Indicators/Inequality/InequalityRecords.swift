internal import Statistics

/// All outcomes by subgroup that the inputs hold.
public struct InequalityRecords: Sendable {
  /// In the order of the files.
  public private(set) var all: [InequalityRecord] = []
  private var places: [String: [Int]] = [:]
  private var order: [String] = []

  /// None.
  public init() {}

  /// Adds one.
  public mutating func add(_ record: InequalityRecord) {
    if places[record.code] == nil { order.append(record.code) }
    places[record.code, default: []].append(all.count)
    all.append(record)
  }

  /// The records of an outcome.
  public func records(of code: String) -> [InequalityRecord] {
    (places[code] ?? []).map { all[$0] }
  }

  /// The catalogue's entries for the outcomes: one for each outcome and measure.
  var indicators: [Indicator] {
    order.flatMap { code -> [Indicator] in
      let held = records(of: code)
      guard let first = held.first else { return [] }
      let measures = Set(held.flatMap { $0.results.map(\.measure) })
      let topics =
        [InequalityTopic.subgroups]
        + InequalityMeasure.allCases.filter(measures.contains).map { .measure($0) }
      return topics.compactMap { topic in
        Catalogue.inequality.first { $0.formula.inequalityTopic == topic }?
          .applied(to: first, topic)
      }
    }
  }
}

extension Formula {
  /// What is said of an outcome by subgroup; `nil` for all else.
  package var inequalityTopic: InequalityTopic? {
    guard case .inequality(let topic, _) = self else { return nil }
    return topic
  }
}

extension Indicator {
  /// The catalogue's entry for one outcome.
  fileprivate func applied(to record: InequalityRecord, _ topic: InequalityTopic) -> Indicator {
    Indicator(
      "\(id).\(record.code)",
      topic == .subgroups ? record.title : "\(record.title): \(title.loweredFirst)",
      in: topic.unit(of: record), direction, .inequality(topic, of: record.code),
      definition: definition, reading: reading, reference: reference)
  }
}

extension String {
  fileprivate var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
