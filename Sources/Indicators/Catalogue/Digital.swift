extension Catalogue {
  /// Digital health and technology actors (pse.md F).
  package static let digital: [Indicator] = [
    Indicator(
      "pse.digital.solutions", "Digital solutions", in: .count, .neutral, .digital(.number),
      definition:
        "Digital solutions for health, in all and by category, sector of the owner and interoperability.",
      reading: "Those that somebody listed.", reference: "pse.md F"),
    privateShare(
      "pse.digital.integration", "Private digital solutions that exchange data", .integration,
      "of which interoperability is partial or full", "pse.md F1"),
    Indicator(
      "pse.digital.adoption", "Use of digital solutions", in: .percent, .neutral,
      .digital(.adoption),
      definition: """
        100 × facilities, providers or consumers that use a category / those asked; by unit and category, and by sector.
        """,
      reading:
        "The unit of analysis is part of the figure: shares of facilities and of consumers are never compared.",
      reference: "pse.md F2"),
    privateShare(
      "pse.digital.reporting", "Private digital solutions that report to national systems",
      .reporting, "that report to a national system", "pse.md F3"),
    privateShare(
      "pse.digital.national_ids", "Private digital solutions that use national ids", .nationalIDs,
      "that use national ids of patients or facilities", "pse.md F3"),
    privateShare(
      "pse.digital.licensed", "Private digital solutions with a licence", .licensed,
      "that are licensed", "pse.md F3"),
    privateShare(
      "pse.digital.data_protection", "Private digital solutions that comply with data protection",
      .dataProtection, "that comply with data protection", "pse.md F3"),
    Indicator(
      "pse.digital.users", "Active users of digital solutions", in: .count, .neutral,
      .digital(.users),
      definition: "Σ active users in the last 12 months, by category and sector.",
      reading: "A user of two solutions is counted twice.", reference: "pse.md F4"),
    Indicator(
      "pse.digital.encounters", "Encounters through digital solutions", in: .count, .neutral,
      .digital(.encounters),
      definition: "Σ encounters in the last 12 months, by category and sector.",
      reference: "pse.md F4"),
    Indicator(
      "pse.digital.encounter_rate", "Digital encounters per 1 000 people",
      in: .other("per 1 000 people"), .neutral, .digital(.encounterRate),
      definition: "1 000 × Σ encounters in the last 12 months / population.",
      reference: "pse.md F4"),
    Indicator(
      "pse.digital.readiness", "Readiness for digital health", in: .levelOfFive, .higherIsBetter,
      .digital(.readiness),
      definition: """
        The lower median of the phases, 1 to 5, of the Global Digital Health Monitor's indicators; by phase their numbers, by \
        indicator each.
        """,
      reading: "An ordinal scale: never averaged here.", reference: "pse.md F6"),
  ]

  private static func privateShare(
    _ id: String, _ title: String, _ measure: DigitalMeasure, _ what: String, _ reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: .percent, .higherIsBetter, .digital(measure),
      definition: """
        100 × private solutions \(what) / private solutions of which that is known; by category, and by sector those of every \
        owner.
        """,
      reading: "How many are not known stands in the note.", reference: reference)
  }
}
