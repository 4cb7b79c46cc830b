/// A tracer of the GPW13 UHC Billion (uhc.md A7); not the service coverage index's, though many
/// inputs are the same.
struct GeneralProgrammeTracer {
  /// The four groups, each an arithmetic mean.
  enum Group: String, CaseIterable {
    case rmnch, infectious, ncd, capacity
  }

  let group: Group
  let input: String
  let transform: TracerTransform
  /// Left out of its group's mean where it is not given.
  let isOptional: Bool

  private init(
    _ group: Group, _ input: String, _ transform: TracerTransform = .asIs, isOptional: Bool = false
  ) {
    self.group = group
    self.input = input
    self.transform = transform
    self.isOptional = isOptional
  }

  static let all: [GeneralProgrammeTracer] = [
    Self(.rmnch, "fp"), Self(.rmnch, "dtp3"), Self(.rmnch, "anc4"), Self(.rmnch, "pneumo"),
    Self(.infectious, "tb"), Self(.infectious, "art"),
    Self(.infectious, "itn", isOptional: true), Self(.infectious, "sanit"),
    Self(.ncd, "gpw.tobacco", .complement(minimum: 0)), Self(.ncd, "gpw.bp"),
    // Prevalence of raised glucose, not the mean in mmol/L.
    Self(.ncd, "gpw.fpg", .decreasing(floor: 0, ceiling: 70)),
    Self(.capacity, "beds", .ratio(target: 18)), Self(.capacity, "gpw.hwf", .ratio(target: 154.74)),
    Self(.capacity, "gpw.espar"),
  ]

  /// The share of people with out-of-pocket spending above 10 % of the budget.
  static let hardship = "gpw.fh"

  /// The keys that only this programme uses: a country that holds one of them is measured by it.
  static let ownKeys: [String] = (all.map(\.input) + [hardship]).filter { $0.hasPrefix("gpw.") }

  /// The score, cut to 0 to 100; there is no floor of 1.
  func score(of raw: Double) -> Double { min(100, max(0, transform.score(of: raw))) }
}
