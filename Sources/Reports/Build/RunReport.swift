public import Indicators
public import Tabular

/// run.json: what a run read, made and found; the only output that holds the clock.
public struct RunReport: Sendable {
  /// A report that was made, or was not.
  public struct Entry: Sendable {
    /// `built`, `skipped`, `failed` or `invalid`.
    public var status: String
    /// The report's name: its main file.
    public var name: String
    /// The files that were written.
    public var outputs: [Output]
    /// What it is made from (see `ContentKey`); `nil` where it failed.
    public var key: String?
    /// Seconds of work.
    public var seconds: Double
    /// What went wrong.
    public var error: Diagnostic?
    /// What a reader must know of a report that was made: texts that its language lacks.
    public var warning: Diagnostic?

    /// A report of which nothing has gone wrong yet.
    init(name: String) {
      status = "built"
      self.name = name
      outputs = []
      seconds = 0
    }
  }

  /// A file that was written.
  public struct Output: Sendable, Hashable {
    /// Its name inside the output folder.
    public var path: String
    /// Its size.
    public var bytes: Int
    /// Its SHA-256.
    public var sha256: String
  }

  /// The program's arguments.
  public var arguments: [String] = []
  /// When the run began, in seconds since 1970.
  public var started = 0.0
  /// When it ended.
  public var finished = 0.0
  /// The report date; `nil` where the run ended before it was known.
  public var asOf: CalendarDate?
  /// The SHA-256 of the manifest as it was on disk; `nil` where it could not be read again.
  public var manifestSHA256: String?
  /// The date of the list of WHO regions.
  public var membership: String?
  /// The files that were read.
  public var inputs: [InputSummary] = []
  /// The reports.
  public var entries: [Entry] = []
  /// What the whole run is made from; `nil` where not all of it is in place.
  public var key: String?
  /// Whether a signal ended the run before all reports were made.
  public var isInterrupted = false
  /// Problems by code.
  public var tallies: [DiagnosticLog.Tally] = []

  /// An empty report of a run.
  public init(asOf: CalendarDate?) { self.asOf = asOf }

  /// The file's bytes.
  public var bytes: [UInt8] { RunRecord(self).bytes }
}

/// The version of the program.
public enum ToolVersion {
  /// As printed by `--version` and held in every workbook's properties.
  public static let text = "0.1.0"
}
