public import Engines
public import Tabular

/// One entry of `inputs:`: files of one kind, and how their owner wrote them.
public struct InputSpecification: Sendable, Hashable {
  /// What a file holds.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case observations, populations, countries, governance
    case governanceMechanisms = "governance-mechanisms"
    case governanceGroups = "governance-groups"
    case households, survey, disaggregated
    case careSeeking = "care-seeking"
    case facilities, contracts, payments, prices, stock, digital
    case reporting = "hmis-reporting"
    case priceCaps = "price-caps"
    case initiatives, commitments, events, platforms, pledges
    case initiativeStages = "initiative-stages"
    case currencyRates = "currency-rates"
    case doses, services
    case providerMix = "provider-mix"
    case campaignSites = "campaign-sites"
    case digitalAdoption = "digital-adoption"
    case digitalReadiness = "digital-readiness"
    case gazetteer
  }

  /// What happens to an input with rows that cannot be used.
  public enum BadRows: String, CaseIterable, Sendable, Hashable {
    /// The input is invalid and no report that needs it is written.
    case stop
    /// The rows are left out, counted, and listed with the data quality.
    case leaveOut = "leave-out"
  }

  /// How inequality between subgroups is measured; `nil` for the defaults.
  public var inequality: InequalitySpecification?
  /// What happens to survey estimates that rest on few cases (pse.md 0.3).
  public enum SmallSamples: String, CaseIterable, Sendable, Hashable {
    /// Below the first threshold they are held back, below the second they are flagged.
    case suppress
    /// They are flagged.
    case flag
    /// They are shown as any other.
    case show
  }

  /// How a file writes percentages.
  public enum Scale: String, CaseIterable, Sendable, Hashable {
    /// From 0 to 100.
    case percent
    /// From 0 to 1.
    case fraction
  }

  /// What the files hold.
  public var kind: Kind
  /// The files, globs already expanded, relative to the manifest; `-` is standard input.
  public var paths: [String]
  /// The layout, where the manifest names one; else it is detected from the header.
  public var layout: Layout?
  /// The file's code or column name → our input key.
  public var keys: [String: String] = [:]
  /// Our column name → the file's.
  public var columns: [String: String] = [:]
  /// Rows to use: file's column → allowed values.
  public var filter: [String: [String]] = [:]
  /// Our column name → what every row holds there, for what the file does not say.
  public var constants: [String: String] = [:]
  /// The name under which indicators of the manifest's own refer to the input.
  public var id: String?
  /// The edition of the service coverage index, where the file holds tracers: a shipped name or a CSV file.
  public var edition: String?
  /// The country of all rows, for files without a country column.
  public var country: String?
  /// The year of all rows, for files without a year column.
  public var year: Int?
  /// How percentages are written; `nil` where the manifest does not say, so that doubtful ones are refused.
  public var scale: Scale?
  /// How values came to be, where the file does not say.
  public var dataType: String?
  /// The delimiter, where the manifest names one.
  public var delimiter: Character?
  /// The encoding, where the manifest names one.
  public var encoding: String?
  /// The decimal mark, where the manifest names one.
  public var decimal: DecimalMark?
  /// Texts that mean "missing" besides the usual ones.
  public var missing: [String] = []
  /// Bad rows: stop, or leave out.
  public var badRows: BadRows = .stop
  /// Whether short rows are padded, with a warning, instead of refused; nothing is ever cut off.
  public var isLenient = false
  /// Whether a `countries` input is the whole country list, in place of the built-in one.
  public var replaces = false
  /// What it says of providers.
  public var providers = ProviderOptions()
  /// How microdata were sampled.
  public var design: SurveyDesignSpecification?
  /// What a `survey` input is to estimate.
  public var estimates: [EstimateSpecification] = []
  /// What a `households` input asks for.
  public var households: HouseholdSpecification?
  /// What a `care-seeking` input asks for; `nil` for other kinds.
  public var careSeeking: CareSeekingSpecification?
  /// What happens to survey estimates that rest on few cases; `nil` for the default of the kind.
  public var smallSamples: SmallSamples?
  /// The engine and the table that are read in place of files; `paths` then holds what is shown of it.
  public var engine: EngineAddress?
  /// Where the entry stands in the manifest.
  public var place: SourceLocation

  /// An entry with nothing but its kind and files.
  public init(_ kind: Kind, paths: [String], place: SourceLocation) {
    self.kind = kind
    self.paths = paths
    self.place = place
  }
}
