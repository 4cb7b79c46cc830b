import Indicators
import TestSupport
import Testing

struct CountryResolverTests {
  private let resolver = CountryResolver(BuiltIn.countries)

  @Test(arguments: [
    ("KEN", "KEN"), ("ken", "KEN"), ("KE", "KEN"), ("404", "KEN"), ("4", "AFG"), ("004", "AFG"),
    ("NA", "NAM"), ("Côte d'Ivoire", "CIV"), ("Cote d’Ivoire", "CIV"), ("Türkiye", "TUR"),
    ("TURKEY", "TUR"), ("Tanzania", "TZA"), ("Korea, Rep.", "KOR"), ("St. Lucia", "LCA"),
    ("The Gambia", "GMB"), ("Gambia, The", "GMB"), ("Congo, Dem. Rep.", "COD"), ("ZAR", "COD"),
    ("Viet Nam", "VNM"), ("مصر", "EGY"), ("中国", "CHN"), ("Niger", "NER"), ("Guinea", "GIN"),
  ])
  func `codes and exact names lead to a country`(text: String, iso3: String) {
    #expect(resolver.resolve(text) == .country(Area(iso3)))
  }

  @Test(arguments: [
    ("WLD", Area.world), ("GLOBAL", .world), ("AFRO", Area("AFR", .whoRegion)),
    ("EMR", Area("EMR", .whoRegion)), ("LMC", Area("LMC", .incomeGroup)),
    ("SSF", Area("SSF", .other)), ("FCS", .fragile),
  ])
  func `groups are kept apart from countries`(text: String, area: Area) {
    #expect(resolver.resolve(text) == .group(area))
  }

  @Test func `a likeness is a suggestion, never an answer`() {
    #expect(resolver.resolve("Kenia") == .unknown(hint: "did you mean \"Kenya\"?"))
    #expect(resolver.resolve("KNE") != .country(Area("KEN")))
    #expect(resolver.resolve("") == .unknown(hint: nil))
  }

  @Test(arguments: ["Congo", "Korea", "Micronesia"])
  func `a name of several countries is refused with the choices`(name: String) {
    guard case .unknown(let hint?) = resolver.resolve(name) else {
      Issue.record("\(resolver.resolve(name))")
      return
    }
    #expect(hint.contains("ambiguous"))
  }

  @Test func `codes that ISO leaves to users are countries without facts`() {
    #expect(resolver.resolve("XAA") == .userAssigned(Area("XAA")))
    #expect(resolver.resolve("XAA/North") == .userAssigned(Area("XAA/North", .subnational)))
    #expect(resolver.resolve("KEN/Nairobi") == .country(Area("KEN/Nairobi", .subnational)))
    #expect(
      resolver.resolve("BAA") == .unknown(hint: nil)
        || resolver.resolve("BAA") != .userAssigned(Area("BAA")))
  }

  @Test func `the built-in table holds the 194 Member States by region`() {
    let states = BuiltIn.countries.memberStates
    #expect(states.count == 194)
    let regions = Dictionary(grouping: states) { $0.region ?? "" }.mapValues(\.count)
    #expect(regions == ["AFR": 47, "AMR": 35, "EMR": 21, "EUR": 53, "SEAR": 10, "WPR": 28])
    let before = Dictionary(grouping: states) { $0.regionBefore2025 ?? "" }.mapValues(\.count)
    #expect(before["SEAR"] == 11)
    #expect(before["WPR"] == 27)
  }

  @Test func `every name and code of the built-in table leads back to its country`() {
    for country in BuiltIn.countries.memberStates where country.name != "Congo" {
      for text in [country.iso3, country.iso2, country.m49, country.name] where !text.isEmpty {
        #expect(resolver.resolve(text) == .country(Area(country.iso3)), "\(text)")
      }
    }
  }

  @Test(.needsShared) func `the built-in table says what the shared one says`() throws {
    let rows = try Shared.table("data/countries.csv")
    #expect(rows.count == 194)
    for row in rows {
      let country = try #require(BuiltIn.countries[row["iso3"] ?? ""])
      #expect(country.name == row["name_who"])
      #expect(country.region == row["who_region"])
      #expect(country.isFragile == (row["fcs"] == "1"))
      #expect(country.incomeGroups[2025] ?? "" == row["wb_income_fy27"])
      #expect(country.population == row["population_2024"].flatMap(Double.init))
    }
  }
}
