/// An edition of the service coverage index: a table of tracers, so that the next edition is a file
/// and not a program.
///
/// Values of different editions are never put in one series: each edition re-estimates its whole
/// series (uhc.md A).
public struct ServiceCoverageEdition: Hashable, Sendable {
  /// The edition's name: `2019`, `2023`, or the path of the file it was read from.
  public let name: String
  /// The years for which the index is given, ascending; empty for every year that a tracer was
  /// observed in.
  public let reportingYears: [Int]
  /// The tracers, in the order of the published table.
  public let tracers: [Tracer]

  /// Makes an edition; `reportingYears` are sorted, and a repeated one is dropped.
  public init(name: String, reportingYears: [Int], tracers: [Tracer]) {
    self.name = name
    self.reportingYears = Array(Set(reportingYears)).sorted()
    self.tracers = tracers
  }

  /// The tracers of a sub-index.
  public func tracers(of subindex: Subindex) -> [Tracer] {
    tracers.filter { $0.subindex == subindex }
  }
}
