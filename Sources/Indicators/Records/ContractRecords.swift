internal import Tabular

/// A facility that a purchaser has contracted, or an insurer empanelled (pse.md C8).
struct Contract: Sendable {
  let country: Area
  let year: Int
  let ownership: Ownership
  let level: String
  let admin1: String
  let file: String
}

/// The contracted facilities of a run.
struct ContractRecords: Sendable {
  private var contracts: [String: [Contract]] = [:]

  static let columns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country_code", "country"]),
    Column("facility_id", aliases: ["contract_id"]), Column("name", aliases: ["facility_name"]),
    Column("owner_raw", aliases: ["owner", "ownership", "facility_ownership"]), Column("sector"),
    Column("subsector"), Column("level"), Column("admin1"), Column("scheme"),
    Column("list_date", aliases: ["contract_date"]),
  ]

  /// The contracts by country, then year.
  var all: [[Contract]] { contracts.sorted { $0.key < $1.key }.map(\.value) }

  mutating func insert(_ contract: Contract) {
    contracts["\(contract.country.code) \(contract.year)", default: []].append(contract)
  }

  var areas: Set<Area> { Set(contracts.values.compactMap { $0.first?.country }) }

  var newestDate: CalendarDate? {
    contracts.values.compactMap { $0.first?.year }.max()
      .flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }
}
