internal import Foundation
internal import Tabular

/// From the codes and names that files use to areas: exact tables only; a fuzzy match is a suggestion, never an answer
/// (csv-inputs.md §5).
public struct CountryResolver: Sendable {
  private var byISO2: [String: String] = [:]
  private var byM49: [String: String] = [:]
  private var byName: [String: String] = [:]
  private var known: Set<String> = []
  private let names: [String]

  /// Makes a resolver over a country table and the shipped aliases.
  public init(_ table: CountryTable, aliases: [(name: String, iso3: String)] = BuiltIn.aliases) {
    for country in table.all {
      known.insert(country.iso3)
      if !country.iso2.isEmpty { byISO2[country.iso2] = country.iso3 }
      if !country.m49.isEmpty { byM49[country.m49] = country.iso3 }
      byName[Self.folded(country.name)] = country.iso3
    }
    for alias in aliases { byName[Self.folded(alias.name)] = alias.iso3 }
    for name in Self.ambiguous.keys { byName[name] = nil }
    names = table.all.map(\.name) + table.all.map(\.iso3)
  }

  /// What a text leads to.
  public enum Answer: Hashable, Sendable {
    /// A country of the table.
    case country(Area)
    /// A code that ISO 3166 leaves to users (XAA to XZZ and others): a country without facts.
    case userAssigned(Area)
    /// A group that is kept apart and never summed with countries.
    case group(Area)
    /// Nothing; perhaps a suggestion.
    case unknown(hint: String?)
  }

  /// Names that more than one country bears.
  static let ambiguous: [String: String] = [
    "congo": "COG (Congo) or COD (Democratic Republic of the Congo)",
    "korea": "KOR (Republic of Korea) or PRK (Democratic People's Republic of Korea)",
    "micronesia": "FSM (Micronesia, Federated States of)",
    "virgin islands": "VGB (British) or VIR (United States)",
  ]

  /// The area of a code or name.
  public func resolve(_ text: String) -> Answer {
    let text = text.trimmed
    if let area = part(text) { return area }
    if known.contains(text) { return .country(Area(text)) }
    let upper = text.uppercased()
    if known.contains(upper) { return .country(Area(upper)) }
    if let group = Self.group(upper) { return .group(group) }
    if upper.count == 2, let iso3 = byISO2[upper] { return .country(Area(iso3)) }
    if !text.isEmpty, text.count <= 3, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
      let padded = String(repeating: "0", count: 3 - text.count) + text
      if let iso3 = byM49[padded] { return .country(Area(iso3)) }
    }
    let name = Self.folded(text)
    if let iso3 = byName[name] { return .country(Area(iso3)) }
    if Self.isUserAssigned(upper), upper == text { return .userAssigned(Area(upper)) }
    if let choices = Self.ambiguous[name] {
      return .unknown(hint: "\"\(text)\" is ambiguous: write \(choices)")
    }
    let near = Spelling.nearest(to: text, among: names)
    return .unknown(hint: near.map { "did you mean \"\($0)\"?" })
  }

  /// `KEN/Nairobi`.
  private func part(_ text: String) -> Answer? {
    guard let slash = text.firstIndex(of: "/"), text[..<slash].count == 3 else { return nil }
    switch resolve(String(text[..<slash])) {
    case .country(let country):
      return .country(Area("\(country.code)/\(text[text.index(after: slash)...])", .subnational))
    case .userAssigned(let country):
      return .userAssigned(
        Area("\(country.code)/\(text[text.index(after: slash)...])", .subnational))
    default: return nil
    }
  }

  /// The alpha-3 codes that ISO 3166-1 leaves to users: AAA–AAZ, QMA–QZZ, XAA–XZZ, ZZA–ZZZ.
  static func isUserAssigned(_ code: String) -> Bool {
    guard code.count == 3, code.allSatisfy({ ("A"..."Z").contains($0) }) else { return false }
    return code.hasPrefix("AA") || code.hasPrefix("X") || code.hasPrefix("ZZ")
      || ("QMA"..."QZZ").contains(code)
  }

  /// The groups that files mix with countries; WHO's and the World Bank's own codes.
  static func group(_ code: String) -> Area? {
    if let name = regionAliases[code] { return Area(name, .whoRegion) }
    if IncomeGroup(rawValue: code) != nil { return Area(code, .incomeGroup) }
    if let name = incomeAliases[code] { return Area(name, .incomeGroup) }
    if ["WORLD", "WLD", "GLOBAL", "GLB"].contains(code) { return .world }
    if ["FCV", "FCS"].contains(code) { return .fragile }
    return worldBankAggregates.contains(code) ? Area(code, .other) : nil
  }

  private static let regionAliases: [String: String] = [
    "AFR": "AFR", "AFRO": "AFR", "AMR": "AMR", "AMRO": "AMR", "SEAR": "SEAR", "SEARO": "SEAR",
    "SEA": "SEAR", "EUR": "EUR", "EURO": "EUR", "EMR": "EMR", "EMRO": "EMR", "WPR": "WPR",
    "WPRO": "WPR",
  ]
  private static let incomeAliases: [String: String] = [
    "WB_LI": "LIC", "WB_LMI": "LMC", "WB_UMI": "UMC", "WB_HI": "HIC", "LOW INCOME": "LIC",
    "LOWER MIDDLE INCOME": "LMC", "UPPER MIDDLE INCOME": "UMC", "HIGH INCOME": "HIC",
  ]
  private static let worldBankAggregates: Set<String> = [
    "AFE", "AFW", "ARB", "CEB", "CSS", "EAP", "EAR", "EAS", "ECA", "ECS", "EMU", "EUU", "HPC",
    "IBD", "IBT", "IDA", "IDB", "IDX", "INX", "LAC", "LCN", "LDC", "LMY", "LTE", "MEA", "MIC",
    "MNA", "NAC", "OED", "OSS", "PRE", "PSS", "PST", "SAS", "SSA", "SSF", "SST", "TEA", "TEC",
    "TLA", "TMN", "TSA", "TSS",
  ]

  /// Lower case, without accents, punctuation, "the", and with "&" and "St." written out.
  package static func folded(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in name.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        if scalar == "&" { words.append("and") }
        // An apostrophe joins: Côte d'Ivoire and Cote dIvoire are one name.
        guard !["'", "\u{2019}", "."].contains(scalar) else { continue }
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.filter { $0 != "the" }.map { $0 == "st" ? "saint" : $0 }.joined(separator: " ")
  }
}
