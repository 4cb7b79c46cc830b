/// How the parts of countries are written: one spelling for each, whatever the files' capitals, hyphens and apostrophes.
struct PlaceNames: Sendable {
  private struct Spelling: Sendable {
    var rank: Int
    var counts: [String: Int]
  }

  private var spellings: [String: Spelling] = [:]

  /// Notes a spelling; a lower rank stands before a higher, and inside a rank the spelling that comes more often.
  mutating func note(_ name: String, in country: Area, rank: Int) {
    let key = Self.key(name, country)
    let held = spellings[key]?.rank ?? .max
    if rank < held { spellings[key] = Spelling(rank: rank, counts: [:]) }
    if rank <= held { spellings[key]?.counts[name, default: 0] += 1 }
  }

  /// The area of a name, as `KEN/Nairobi`.
  func area(_ name: String, in country: Area) -> Area {
    let counts = spellings[Self.key(name, country)]?.counts ?? [:]
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? name
    return Area("\(country.code)/\(best)", .subnational)
  }

  static func key(_ name: String, _ country: Area) -> String {
    "\(country.code)/\(CountryResolver.folded(name))"
  }
}
