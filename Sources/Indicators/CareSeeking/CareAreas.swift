internal import Tabular

/// From the countries and years of tabulations to areas and periods.
struct CareAreas {
  let specification: InputSpecification
  private let resolver: CountryResolver

  init(_ specification: InputSpecification, _ resolver: CountryResolver) {
    self.specification = specification
    self.resolver = resolver
  }

  /// The country that one of some columns names, else the manifest's.
  func country(_ row: InputRow, _ columns: [String]) throws(Diagnostic) -> Area {
    let column = columns.first { !row.text($0).isEmpty }
    var text = column.map { row.text($0) } ?? specification.country ?? ""
    // The DHS Program means the Congo of Brazzaville; the other one has its full name.
    if text == "Congo" { text = "COG" }
    switch resolver.resolve(text) {
    case .country(let area), .userAssigned(let area): return area
    case .group:
      throw row.complaint(
        column ?? "", "foreign-key", "\"\(text)\" is a group, and a survey is of a country")
    case .unknown(let hint):
      throw row.complaint(
        column ?? "", "foreign-key", "\"\(text)\" is no country that is known",
        expected: "an ISO 3166 code or an official short name", hint: hint)
    }
  }

  /// A part of a country by its name; DHS tables put dots before the parts of a region.
  static func part(of country: Area, named label: String) -> Area {
    let name = String(label.drop { $0 == "." }).trimmed
    return Area("\(country.code)/\(name)", .subnational)
  }
}
