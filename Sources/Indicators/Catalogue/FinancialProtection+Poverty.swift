extension Catalogue {
  /// All that is said of one poverty line (B4).
  static func poverty(_ line: PovertyLine) -> [Indicator] {
    let increase =
      HouseholdTerms.gap(line.after, below: line.amount)
      - HouseholdTerms.gap(line.before, below: line.amount)
    let money =
      Expression.maximum(line.amount - line.after, 0)
      - Expression.maximum(line.amount - line.before, 0)
    return standing(line) + pushed(below: line) + [
      gap(
        "gap_before", "Poverty gap before paying for health", "before paying for health", line,
        HouseholdTerms.gap(line.before, below: line.amount)),
      gap(
        "gap_after", "Poverty gap after paying for health", "after paying for health", line,
        HouseholdTerms.gap(line.after, below: line.amount)),
      gap(
        "gap_increase", "Increase of the poverty gap by paying for health",
        "after paying for health less the same before", line, increase),
      Indicator(
        fp: "gap_increase_money\(line.suffix)",
        "Increase of the poverty gap by paying for health, in money: \(line.title)",
        .impoverishment, of: .people, .mean(money), in: .moneyPerPerson,
        needsMoney: line.needsMoney,
        definition: """
          The mean over all people of the amount by which paying for health takes them further below \(line.words) for each \
          person.
          """, reference: "B4"),
    ] + hardship(line)
  }

  /// Pushed below the line, and pushed further below it.
  static func pushed(below line: PovertyLine) -> [Indicator] {
    let isPushed = line.before >= line.amount && line.after < line.amount
    let isFurther = line.before < line.amount && line.payments > 0
    return [
      Indicator(
        fp: "impoverished\(line.suffix)", "People pushed below \(line.title) by paying for health",
        .impoverishment, of: .people, .headcount(isPushed), needsMoney: line.needsMoney,
        definition: """
          People whose consumption is not below \(line.words) before paying for health, and below after / all people × 100.
          """,
        reading: "Leaves out those who were poor before and became poorer.", reference: "B4"),
      Indicator(
        fp: "further_impoverished\(line.suffix)",
        "People pushed further below \(line.title) by paying for health", .impoverishment,
        of: .people, .headcount(isFurther), needsMoney: line.needsMoney,
        definition: """
          People whose consumption is below \(line.words) before paying for health, and who paid anything / all people × 100.
          """, reference: "B4"),
    ]
  }

  private static func standing(_ line: PovertyLine) -> [Indicator] {
    [
      Indicator(
        fp: "poor_before\(line.suffix)", "People below \(line.title) before paying for health",
        .impoverishment, of: .people, .headcount(line.before < line.amount),
        needsMoney: line.needsMoney,
        definition: """
          People whose consumption, payments for health included, is below \(line.words) / all people × 100.
          """,
        reading: "Not the official poverty rate: consumption is counted in other ways there.",
        reference: "B4"),
      Indicator(
        fp: "poor_after\(line.suffix)", "People below \(line.title) after paying for health",
        .impoverishment, of: .people, .headcount(line.after < line.amount),
        needsMoney: line.needsMoney,
        definition: """
          People whose consumption less payments for health is below \(line.words) / all people × 100.
          """, reference: "B4"),
    ]
  }

  private static func gap(
    _ name: String, _ title: String, _ when: String, _ line: PovertyLine, _ y: Expression
  ) -> Indicator {
    Indicator(
      fp: "\(name)\(line.suffix)", "\(title): \(line.title)", .impoverishment, of: .people,
      .mean(y),
      in: .percent, needsMoney: line.needsMoney,
      definition: """
        The mean over all people of how far consumption lies below \(line.words) as a part of the line, 0 for those who are not \
        below, × 100: \(when).
        """, reference: "B4")
  }

  /// SDG 3.8.2 with another line; with its own it is `sdg382`.
  private static func hardship(_ line: PovertyLine) -> [Indicator] {
    guard line.suffix != PovertyLine.societal.suffix else { return [] }
    return [
      Indicator(
        fp: "hardship\(line.suffix)",
        "People with payments above 40 % of what is left above \(line.title)", .impoverishment,
        of: .people,
        .headcount(HouseholdTerms.hardship(line.before, line.payments, line: line.amount)),
        needsMoney: line.needsMoney,
        definition: """
          As SDG 3.8.2 of 2025, with \(line.words) in the place of the societal poverty line: people in households whose payments \
          are positive and exceed 40 % of what is left above it / all people × 100.
          """, reference: "B3")
    ]
  }
}

extension Unit {
  /// Money for each person: in international dollars a day, or in a file's own currency and period; each value says which.
  static let moneyPerPerson = Unit.other("money per person")
}
