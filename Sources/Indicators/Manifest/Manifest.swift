public import Engines
public import Tabular

/// What `report.yaml` says (interface.md §2), read and checked, with every default filled in.
public struct Manifest: Sendable, Hashable {
  /// The manifest's path as given, for messages.
  public var path: String
  /// The folder that relative paths start from.
  public var folder: String
  /// The title on covers and briefs.
  public var title: String
  /// The report date; `nil` where neither manifest nor option gives one.
  public var asOf: CalendarDate?
  /// The meeting that the reports are for.
  public var meeting: Meeting
  /// Which countries and groups.
  public var areas: AreaSelection
  /// The files to read.
  public var inputs: [InputSpecification]
  /// The reports to make.
  public var reports: [ReportSpecification]
  /// The output folder, relative to `folder` unless absolute.
  public var output: String
  /// Every threshold.
  public var thresholds: Thresholds
  /// The indicators that it defines.
  public var custom: [CustomIndicator] = []
  /// The ownership map of every input that names none.
  public var ownership: OwnershipSpecification?
  /// Where not-for-profit providers are counted.
  public var notForProfit = NotForProfitRule.separate
  /// Where tables are kept that inputs name; `nil` where all inputs are files.
  public var engine: EngineAddress?
  /// Marked on every page of every report, where the data are made up.
  public var isIllustrative: Bool
  /// Warnings about what it says and no input reads.
  public internal(set) var warnings: [Diagnostic] = []

  /// An empty manifest of a path, with the defaults of interface.md.
  public init(path: String, folder: String) {
    self.path = path
    self.folder = folder
    title = ""
    meeting = Meeting()
    areas = AreaSelection()
    inputs = []
    reports = []
    output = "out"
    thresholds = Thresholds()
    isIllustrative = false
  }

  /// A path of the manifest as a path from the current folder.
  public func resolved(_ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty || folder == "." ? path : folder + "/" + path
  }
}

/// The meeting that reports are prepared for.
public struct Meeting: Sendable, Hashable {
  /// Its name.
  public var name = ""
  /// Where.
  public var place = ""
  /// Its first day.
  public var start: CalendarDate?
  /// Its last day.
  public var end: CalendarDate?
  /// Who invites.
  public var hosts: [String] = []
  /// Whom to ask.
  public var contact = ""

  /// A meeting of which nothing is known.
  public init() {}
}

/// Which countries and groups a run is about.
public struct AreaSelection: Sendable, Hashable {
  /// ISO3 codes; empty means every Member State found in the inputs.
  public var countries: [String] = []
  /// Where the manifest lists the countries.
  public var place: SourceLocation?
  /// The groups to summarise over, in print order.
  public var groups: [Area.Kind] = [.whoRegion, .incomeGroup, .fragile, .world]
  /// Which date's list of WHO regions.
  public var membership: Membership = .since2025

  /// All Member States found, all groups, today's regions.
  public init() {}
}
