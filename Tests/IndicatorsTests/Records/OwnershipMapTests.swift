import Indicators
import TestSupport
import Testing

struct OwnershipMapTests {
  @Test(arguments: [
    ("Government ", "government"), (" NGO ", "ngo"), ("PRIVATE\u{A0} practice", "private practice"),
    ("Straße", "strasse"), ("ΓΙΑΤΡΟΣ", "γιατροσ"), ("a \t b", "a b"), ("", ""),
  ])
  func `labels are compared without blanks and capitals`(label: String, form: String) {
    #expect(OwnershipMap.normalised(label) == OwnershipMap.normalised(form))
    #expect(
      OwnershipMap.normalised(OwnershipMap.normalised(label)) == OwnershipMap.normalised(label))
  }

  @Test(.needsShared) func `the built-in map agrees with that of the method`() throws {
    let rows = try Shared.table("data/pse/ownership_map.csv").filter {
      // Letters and a shifted cell of one file mean nothing elsewhere.
      ($0["raw_owner_normalised"] ?? "").count > 1
    }
    #expect(rows.count == 59)
    for row in rows {
      let owner = try #require(
        OwnershipMap.standard.ownership(of: row["raw_owner_normalised"] ?? ""), "\(row)")
      #expect(owner.sector.rawValue == row["sector"], "\(row)")
      #expect(owner.subsector.rawValue == row["subsector"], "\(row)")
      #expect(owner.providerType?.rawValue ?? "" == row["typology4"], "\(row)")
    }
  }

  @Test func `an unknown label is not guessed`() {
    #expect(OwnershipMap.standard.ownership(of: "Privat") == nil)
    #expect(OwnershipMap.standard.ownership(of: "") == nil)
  }

  @Test func `a subsector leads to its sector, type and purpose`() {
    for subsector in Subsector.allCases {
      let owner = Ownership(subsector)
      #expect((owner.providerType == nil) || owner.sector == .privateSector, "\(subsector)")
      #expect((owner.profit == nil) || owner.sector == .privateSector, "\(subsector)")
    }
    #expect(Ownership(.faith).sector(.asPublic) == .publicSector)
    #expect(Ownership(.faith).sector(.separate) == .privateSector)
    #expect(Ownership(.forProfit).sector(.asPublic) == .privateSector)
  }
}
