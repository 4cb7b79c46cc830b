package import Indicators

extension Wording {
  /// An area as it stands in a sentence: `the Gambia`, `the African Region`, `low-income countries`.
  package func name(of area: Area) -> String {
    if translation.language != .english {
      return countries.inSentence(area, in: translation.language.rawValue)
        ?? countries.name(of: area)
    }
    let name = countries.name(of: area)
    switch area.kind {
    case .country: return Self.inSentence(name)
    case .whoRegion: return "the " + name
    case .incomeGroup, .fragile: return name.prefix(1).lowercased() + name.dropFirst()
    case .world: return "the world"
    case .subnational:
      guard let country = area.code.split(separator: "/").first else { return name }
      return "\(name) (\(self.name(of: Area(String(country)))))"
    case .other: return name
    }
  }

  /// A country's name in lists as the UN writes it in a sentence: `the Islamic Republic of Iran`.
  static func inSentence(_ name: String) -> String {
    if let open = name.firstIndex(of: "("), name.hasSuffix(" of)") || name.hasSuffix(" of the)") {
      let common = name[..<open].split(separator: " ").joined(separator: " ")
      return "the \(name[name.index(after: open)...].dropLast()) \(common)"
    }
    let takesArticle =
      withArticle.contains(name) || articleBeginnings.contains { name.hasPrefix($0) }
    return takesArticle ? "the " + name : name
  }

  private static let articleBeginnings = ["United ", "Republic of ", "Democratic ", "occupied "]

  private static let withArticle: Set<String> = [
    "Bahamas", "Central African Republic", "Comoros", "Congo", "Cook Islands",
    "Dominican Republic", "Gambia", "Holy See", "Lao People's Democratic Republic",
    "Marshall Islands", "Niger", "Philippines", "Russian Federation", "Sudan",
    "Syrian Arab Republic",
  ]
}
