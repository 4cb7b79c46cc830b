/// What a value is about: a country, a part of one, or a group of countries.
public struct Area: Hashable, Sendable, Comparable {
  /// The sort of area, as printed in the `area_type` column of values.csv.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Comparable {
    /// A country, by ISO 3166-1 alpha-3.
    case country
    /// Part of a country, as `KEN/Nairobi`.
    case subnational
    /// A WHO region.
    case whoRegion = "who_region"
    /// A World Bank income group.
    case incomeGroup = "income_group"
    /// Fragile and conflict-affected settings.
    case fragile = "fcv"
    /// All Member States with data.
    case world
    /// A group that a file brought along and that we hold apart, as `SSF`.
    case other = "other_group"

    /// Orders as declared: countries first, the world last.
    public static func < (left: Kind, right: Kind) -> Bool {
      left.rank < right.rank
    }

    private var rank: Int {
      switch self {
      case .country: 0
      case .subnational: 1
      case .whoRegion: 2
      case .incomeGroup: 3
      case .fragile: 4
      case .world: 5
      case .other: 6
      }
    }
  }

  /// ISO3, region code, `LIC LMC UMC HIC`, `FCV`, `WORLD`, or `ISO3/name`.
  public let code: String
  /// The sort of area.
  public let kind: Kind

  /// Makes an area; whether the code exists is the country table's to say.
  public init(_ code: String, _ kind: Kind = .country) {
    self.code = code
    self.kind = kind
  }

  /// The ISO3 code of the country that it is or belongs to.
  package var countryCode: String { String(code.prefix { $0 != "/" }) }

  /// All Member States.
  public static let world = Area("WORLD", .world)
  /// Fragile and conflict-affected settings.
  public static let fragile = Area("FCV", .fragile)

  /// Orders by kind, then code.
  public static func < (left: Area, right: Area) -> Bool {
    (left.kind, left.code) < (right.kind, right.code)
  }
}
