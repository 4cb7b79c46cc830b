extension InputKey {
  /// The scores of the self-assessment, for capacities and for their indicators, in both editions
  /// (uhc.md D1).
  public static let healthSecurity: [InputKey] = SelfAssessmentEdition.allCases.flatMap(keys)

  private static func keys(of edition: SelfAssessmentEdition) -> [InputKey] {
    edition.capacities.flatMap { capacity in
      [
        .score(
          capacity.key, "SPAR \(edition.name): \(capacity.label)", codes: [capacity.sourceCode])
      ]
        + capacity.indicatorKeys.enumerated().map { number, key in
          .score(
            key,
            "SPAR \(edition.name): indicator \(capacity.number).\(number + 1), \(capacity.title)")
        }
    }
  }
}
