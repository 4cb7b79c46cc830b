internal import Tabular

/// Reads prices, caps and stock (pse.md C.4, C.5).
extension InputsReader {
  mutating func readMarket(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    switch specification.kind {
    case .priceCaps:
      readRecords(index, specification, PriceRecords.capColumns) {
        (row, inputs, remarks) throws(Diagnostic) in
        inputs.records.market.caps.append(try PriceRecords.cap(row, resolver, &remarks))
      }
    case .prices:
      readOwned(index, specification, PriceRecords.priceColumns, resolver) {
        (row, owner, area, inputs) throws(Diagnostic) in
        inputs.records.market.prices.append(
          try PriceRecords.price(row, resolver, owner, area))
      }
    case .stock:
      readOwned(index, specification, StockRecords.columns, resolver) {
        (row, owner, area, inputs) throws(Diagnostic) in
        if let visit = try StockRecords.visit(row, owner, area) {
          inputs.records.market.stock.append(visit)
        }
      }
    default: break
    }
  }

  /// Reads records of providers: their area with its part, and their owner by the map; owners that the map does not hold are
  /// said with their counts.
  mutating func readOwned(
    _ index: Int, _ specification: InputSpecification, _ columns: [Column],
    _ resolver: CountryResolver,
    _ take: (InputRow, Ownership, Area, inout Inputs) throws(Diagnostic) -> Void
  ) {
    let owners = owners(specification)
    var unmapped = UnmappedOwners()
    readRecords(index, specification, columns) { (row, inputs, _) throws(Diagnostic) in
      let owner = try OwnerReading(row, owners)
      if owner.isUnmapped { unmapped.note(row.known("owner_raw"), at: row.place("owner_raw")) }
      let area = try row.area(part: "admin1", resolver)
      if area.kind == .subnational {
        let name = String(area.code.dropFirst(area.countryCode.count + 1))
        inputs.records.places.note(name, in: Area(area.countryCode), rank: 4)
      }
      try take(row, owner.ownership, area, &inputs)
    }
    for warning in unmapped.warnings { inputs.log.report(warning) }
  }

  private mutating func owners(_ specification: InputSpecification) -> OwnershipMap {
    OwnershipRecords.map(
      specification.providers.ownership ?? manifest.ownership, in: manifest, &inputs.log)
  }
}
