internal import Statistics

/// What a computed value rests on: the weakest data type, every mark, every place (uhc.md E2).
struct Evidence: Hashable, Sendable {
  private(set) var dataType: DataType = .computed
  private(set) var flags: Set<ValueFlag> = []
  private(set) var places: [String] = []
  private var known: Set<String> = []

  init() {}

  init(_ observation: Observation) { add(observation) }

  mutating func add(_ observation: Observation) {
    dataType = max(dataType, observation.dataType)
    flags.formUnion(observation.flags)
    if observation.dataType == .imputed { flags.insert(.imputed) }
    add(places: observation.source)
  }

  mutating func merge(_ other: Evidence) {
    dataType = max(dataType, other.dataType)
    flags.formUnion(other.flags)
    for place in other.places { add(places: place) }
  }

  mutating func mark(_ flag: ValueFlag) { flags.insert(flag) }

  mutating func weaken(to type: DataType) { dataType = max(dataType, type) }

  /// An interpolated observation names two places in one text.
  mutating func add(places text: String) {
    for piece in text.split(separator: ";") {
      let place = String(piece.drop { $0 == " " })
      if !place.isEmpty, known.insert(place).inserted { places.append(place) }
    }
  }

  /// The places for the `source` column: up to four in full, of more the first two and their
  /// number.
  var source: String {
    guard places.count > 4 else { return places.joined(separator: "; ") }
    return places.prefix(2).joined(separator: "; ") + "; … (\(places.count) inputs)"
  }

  var sortedFlags: [ValueFlag] { flags.sorted() }
}
