/// Problems as they are found: every one is counted, the first few of each kind are kept whole.
public struct DiagnosticLog: Sendable {
  /// How many of one severity and code are printed (interface.md §4: 20, then "and 212 more").
  public static let shownPerCode = 20
  /// How many of one severity and code are kept whole, for the list of data quality.
  public static let keptPerCode = 10_000

  private struct Kind: Hashable {
    let severity: Diagnostic.Severity
    let code: Diagnostic.Code
  }

  /// The kept diagnostics, in the order in which they were found.
  public private(set) var kept: [Diagnostic] = []
  private var counts: [Kind: Int] = [:]

  /// An empty log.
  public init() {}

  /// Takes one more.
  public mutating func report(_ diagnostic: Diagnostic) {
    let kind = Kind(severity: diagnostic.severity, code: diagnostic.code)
    counts[kind, default: 0] += 1
    if counts[kind, default: 0] <= Self.keptPerCode { kept.append(diagnostic) }
  }

  /// Takes all of another log, as if it had been found after this one.
  public mutating func merge(_ other: DiagnosticLog) {
    for diagnostic in other.kept { report(diagnostic) }
    for (kind, count) in other.counts {
      let shown = other.kept.count { $0.severity == kind.severity && $0.code == kind.code }
      counts[kind, default: 0] += count - shown
    }
  }

  /// The same problems, each changed; those that were only counted count as the first of their kind does.
  package func mapped(_ change: (Diagnostic) -> Diagnostic) -> DiagnosticLog {
    var changed = DiagnosticLog()
    for diagnostic in kept { changed.report(change(diagnostic)) }
    for (kind, count) in counts where count > Self.keptPerCode {
      let first = kept.first { $0.severity == kind.severity && $0.code == kind.code }
      guard let new = first.map(change) else { continue }
      changed.counts[Kind(severity: new.severity, code: new.code), default: 0] +=
        count - Self.keptPerCode
    }
    return changed
  }

  /// All of several logs in the order of the places: what is kept does not depend on who found what when.
  package static func inOrderOfPlaces(_ logs: [DiagnosticLog]) -> DiagnosticLog {
    var whole = DiagnosticLog()
    for diagnostic in logs.flatMap(\.kept).sorted() { whole.report(diagnostic) }
    for log in logs {
      for (kind, count) in log.counts {
        whole.counts[kind, default: 0] += count - min(count, Self.keptPerCode)
      }
    }
    return whole
  }

  /// One kind of problem with how often it was found.
  public struct Tally: Hashable, Sendable {
    /// How bad it is.
    public let severity: Diagnostic.Severity
    /// The kind of problem.
    public let code: Diagnostic.Code
    /// How many were found.
    public let count: Int
  }

  /// The diagnostics to print: of each kind the first few, in the order in which they were found.
  public var shown: [Diagnostic] {
    var counts: [Kind: Int] = [:]
    return kept.filter { diagnostic in
      let kind = Kind(severity: diagnostic.severity, code: diagnostic.code)
      counts[kind, default: 0] += 1
      return counts[kind, default: 0] <= Self.shownPerCode
    }
  }

  /// Every kind with its count, the worst first, then by name.
  public var tallies: [Tally] {
    counts.map { Tally(severity: $0.key.severity, code: $0.key.code, count: $0.value) }
      .sorted { ($0.severity, $0.code) < ($1.severity, $1.code) }
  }

  /// How many of one severity were found.
  public func count(_ severity: Diagnostic.Severity) -> Int {
    counts.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }

  /// Whether anything of this severity was found.
  public func contains(_ severity: Diagnostic.Severity) -> Bool { count(severity) > 0 }
}
