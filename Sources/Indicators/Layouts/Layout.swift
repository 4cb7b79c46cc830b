/// The shapes in which observations come (csv-inputs.md §1), told apart by exact sets of header labels.
public enum Layout: String, CaseIterable, Sendable, Hashable {
  /// Ours: one row per country, indicator and year.
  case tidy
  /// One row per country and year, one column per variable.
  case wide
  /// World Bank WDI: one row per country and indicator, one column per year.
  case wdi
  /// World Bank DataBank: as WDI, with `2019 [YR2019]` columns.
  case databank
  /// WHO Global Health Expenditure Database: wide, by `code` and `year`.
  case ghed
  /// WHO GHO, OData interface.
  case ghoOData = "gho-odata"
  /// WHO GHO, the web site's export.
  case ghoExport = "gho-export"
  /// WHO GHO, Athena interface, as HDX hands it on.
  case ghoAthena = "gho-athena"
  /// WHO Global TB Programme: wide, with `_lo` and `_hi` columns.
  case whoTB = "who-tb"
  /// SDMX-CSV.
  case sdmx

  /// The labels that a layout cannot be without, folded to lower case.
  var signature: Set<String> {
    switch self {
    case .tidy: ["indicator", "year", "value"]
    case .wide: ["year"]
    case .wdi: ["country name", "country code", "indicator name", "indicator code"]
    case .databank: ["country name", "country code", "series name", "series code"]
    case .ghed: ["code", "year"]
    case .ghoOData: ["indicatorcode", "spatialdim", "timedim", "numericvalue"]
    case .ghoExport: ["indicatorcode", "spatialdimvaluecode", "period", "factvaluenumeric"]
    case .ghoAthena: ["gho (code)", "numeric"]
    case .whoTB: ["country", "iso2", "iso3", "g_whoregion", "year"]
    case .sdmx: ["ref_area", "time_period", "obs_value"]
    }
  }

  /// The order in which signatures are tried: the narrower before the wider.
  private static let order: [Layout] = [
    .sdmx, .ghoOData, .ghoExport, .ghoAthena, .wdi, .databank, .whoTB, .tidy, .ghed, .wide,
  ]

  /// The labels under which a wide or tidy file may hold its country.
  static let areaLabels = [
    "iso3", "country_iso3", "iso3_code", "country_code", "code", "area", "location", "iso2", "m49",
    "country", "setting",
  ]

  /// The names of ours that `columns:` may give to columns of a file; none where the layout's columns are fixed.
  var columnNames: [String] {
    switch self {
    case .tidy:
      [
        "iso3", "area", "country", "indicator", "year", "value", "lower", "upper", "type", "status",
        "note", "sex", "age",
        "residence",
      ]
    case .wide, .ghed, .whoTB: ["iso3", "area", "country", "year"]
    case .wdi, .databank, .ghoOData, .ghoExport, .ghoAthena, .sdmx: []
    }
  }

  /// Whether a column stands for an input key, so that `columns:` may name keys too.
  var isWide: Bool { [.wide, .ghed, .whoTB].contains(self) }

  /// The layout of a header; `nil` where none fits.
  public static func detect(_ labels: [String]) -> Layout? {
    let folded = Set(labels.flatMap { HeaderIndex.names(of: $0) })
    return order.first { layout in
      guard layout.signature.isSubset(of: folded) else { return false }
      switch layout {
      case .tidy: return !folded.isDisjoint(with: areaLabels)
      case .wide: return !folded.isDisjoint(with: areaLabels) && !folded.contains("value")
      case .ghed: return !folded.contains("iso3") && !folded.contains("value")
      default: return true
      }
    }
  }
}
