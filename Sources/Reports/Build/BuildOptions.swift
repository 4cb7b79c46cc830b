public import Indicators

/// What the options of a run ask for.
public struct BuildOptions: Sendable {
  /// The output folder, from the current one; `nil` for the manifest's.
  public var output: String?
  /// The report date by option, before the manifest's.
  public var asOf: CalendarDate?
  /// The report date by SOURCE_DATE_EPOCH, behind the manifest's.
  public var epoch: CalendarDate?
  /// How many reports are made at a time; 0 for as many as there are cores, at most 4.
  public var jobs = 0
  /// Whether only to say what would be made.
  public var isDryRun = false
  /// Whether warnings fail the run.
  public var isStrict = false
  /// Whether to stop at the first report that fails.
  public var failsFast = false
  /// Whether to make every report, even one that is up to date.
  public var isForced = false
  /// The only reports to make, by the names of their files; `nil` for all.
  public var onlyFailed: ChosenReports?
  /// The most seconds that one report may take.
  public var timeout: Double?
  /// How many days before the report date the newest figures may be; `nil` for any.
  public var maxAge: Int?
  /// How many seconds to wait for another run that holds the output folder.
  public var patience = 0.0
  /// The program's arguments, for run.json.
  public var arguments: [String] = []

  /// Options of a run that asks for nothing special.
  public init() {}

  /// The report date as far as it is known before any data is read.
  func date(of manifest: Manifest) -> CalendarDate? { asOf ?? manifest.asOf ?? epoch }
}
