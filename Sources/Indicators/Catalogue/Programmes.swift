extension Catalogue {
  /// What private providers contribute to programmes (pse.md E).
  package static let programmes: [Indicator] = tuberculosis + providerMix + services + campaigns

  private static let tuberculosis: [Indicator] = [
    mix(
      "pse.prog.tb_private", "Tuberculosis patients notified by private providers", .privateShare,
      "100 × new patients diagnosed by private providers (priv_new_dx) / patients notified (c_notified), where any were.",
      reading: """
        WHO counts mission hospitals, non-governmental and corporate providers as private here. A country that reports nothing \
        is not one with 0.
        """, "pse.md E1"),
    mix(
      "pse.prog.tb_public",
      "Tuberculosis patients notified by public providers outside the programme",
      .publicShare,
      "100 × new patients diagnosed by public providers outside the programme (pub_new_dx) / patients notified (c_notified).",
      reading: "A country above 50 is flagged: WHO's own figures leave it out.", "pse.md E1'"),
    mix(
      "pse.prog.tb_class", "Countries by private share of tuberculosis notifications", in: .count,
      .classes,
      "The class of the private share on WHO's maps: 0-4, 5-9, 10-24, 25-49, 50 and over; for a group the countries in each.",
      reading: "By the unrounded share; each class holds its lower end.", "pse.md E1a"),
    mix(
      "pse.prog.tb_change", "Change in the private share of tuberculosis notifications",
      in: .percentagePoints, .change,
      "The private share of the newest year less that of each earlier year.",
      reading: "Before 2013 what c_notified holds was defined otherwise (to be confirmed).",
      "pse.md E1"),
    mix(
      "pse.prog.tb_impossible", "Tuberculosis mix: rows that cannot be right", in: .count,
      .impossible,
      "Country-years with more patients of private providers than notified, or with none notified.",
      "pse.md E1"),
    mix(
      "pse.prog.tb_providers_private",
      "Private providers that work with the tuberculosis programme",
      .privateProviders,
      "100 × private providers collaborating (priv_collab) / private providers (priv_tot).",
      reading: "WHO asked for the denominator up to 2009.", "pse.md E1b"),
    mix(
      "pse.prog.tb_providers_public",
      "Public providers outside the programme that work with the tuberculosis programme",
      .publicProviders,
      "100 × public providers collaborating (pub_collab) / public providers outside the programme (pub_tot).",
      "pse.md E1b"),
    mix(
      "pse.prog.tb_budget_share", "Public-private mix in the tuberculosis budget", .budgetShare,
      "100 × budget for the public-private mix / tuberculosis budget.",
      reading: "Read beside the share of notifications.", "pse.md E1e"),
  ]

  private static func mix(
    _ id: String, _ title: String, in unit: Unit = .percent, _ measure: TuberculosisMeasure,
    _ definition: String, reading: String = "", _ reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: unit, .neutral, .tuberculosis(measure), definition: definition,
      reading: reading, reference: reference)
  }

  private static let providerMix: [Indicator] = [
    Indicator(
      "pse.prog.provider_coverage", "Providers active in a programme", in: .percent, .neutral,
      .providerMix(.coverage),
      definition:
        "100 × providers active / providers, of the nation, by owner, and by owner and level.",
      reference: "pse.md E1b"),
    Indicator(
      "pse.prog.treatment_success", "Treatment success by owner", in: .percent, .neutral,
      .providerMix(.success),
      definition: """
        100 × patients treated successfully / patients of the cohort, by owner and level; the period is the cohort's year, that \
        before the report.
        """,
      reference: "pse.md E1c"),
    Indicator(
      "pse.prog.notification_share", "Notifications by owner", in: .percent, .neutral,
      .providerMix(.notifications),
      definition:
        "100 × patients notified by providers of an owner / patients notified in the country.",
      reference: "pse.md E1d"),
    Indicator(
      "pse.prog.owner_difference", "Sum of the owners less the nation", in: .other("difference"),
      .neutral, .providerMix(.difference),
      definition:
        "What the owners add up to less the national total, by what is counted; 0 where they agree.",
      reference: "pse.md E1"),
  ]

  private static let services: [Indicator] =
    serviceFamily("doses", "doses of vaccines", doses: true, "pse.md E2")
    + serviceFamily("services", "services", doses: false, "pse.md E3")

  private static func serviceFamily(
    _ name: String, _ words: String, doses: Bool, _ reference: String
  ) -> [Indicator] {
    let reading = """
      Not a coverage: private providers have no denominator of their own. Where fewer private than public sites report, it \
      understates them.
      """
    return [
      Indicator(
        "pse.prog.\(name)", words.prefix(1).uppercased() + words.dropFirst(), in: .count, .neutral,
        .services(.number(doses: doses)),
        definition:
          "Σ \(words), in all, by owner and by item; of each period of the file and of its years.",
        reading: reading, reference: reference),
      Indicator(
        "pse.prog.\(name)_share", "Private share of \(words)", in: .percent, .neutral,
        .services(.share(doses: doses, ofKnown: false)),
        definition: """
          100 × \(words) given by private providers, for profit and not / all \(words); by sector, profit, subsector and \
          typology4 those of each owner; by item those of each antigen or service.
          """,
        reading: reading, reference: reference),
      Indicator(
        "pse.prog.\(name)_share_known", "Private share of \(words) with a known owner",
        in: .percent,
        .neutral, .services(.share(doses: doses, ofKnown: true)),
        definition:
          "100 × \(words) given by private providers / \(words) whose provider's owner is known.",
        reading: reading, reference: reference),
    ]
  }

  private static let campaigns: [Indicator] = [
    Indicator(
      "pse.prog.sites_active", "Private sites active in a campaign", in: .percent, .neutral,
      .campaigns(.active),
      definition: "100 × private sites active / private sites empanelled; by owner and campaign.",
      reference: "pse.md E5"),
    Indicator(
      "pse.prog.site_functions", "Functions that a portal offers to private sites", in: .percent,
      .neutral, .campaigns(.functions),
      definition:
        "100 × private sites that offer a function / private sites that say yes or no, by function.",
      reference: "coverage.md, Mutual Learning Series"),
  ]

  /// Payments of insurers by the owner of the provider (pse.md E4).
  package static let claims: [Indicator] = [
    claim(
      "pse.fin.claims", "Paid to providers", in: .other("currency"), .amount,
      "Σ amounts paid, in all, by owner and by level."),
    claim(
      "pse.fin.claims_share", "Private share of payments to providers", in: .percent,
      .share(ofKnown: false),
      "100 × amounts paid to private providers / all amounts; by sector, profit, subsector and typology4 those of each owner."
    ),
    claim(
      "pse.fin.claims_share_known", "Private share of payments with a known owner", in: .percent,
      .share(ofKnown: true),
      "100 × amounts paid to private providers / amounts paid to providers whose owner is known."),
    claim(
      "pse.fin.claims_number_share", "Private share of claims", in: .percent, .claimShare,
      "100 × claims of private providers / all claims, where the file counts them; by owner."),
    claim(
      "pse.fin.claims_payee_share", "Private share of providers paid", in: .percent, .payeeShare,
      "100 × rows of private providers / all rows; by owner."),
    claim(
      "pse.fin.claims_average", "Average claim", in: .other("currency"), .average,
      "Σ amounts / Σ claims, where the file counts claims; by owner."),
    claim(
      "pse.fin.claims_top", "Share of the providers paid most", in: .percent, .top,
      "100 × amounts of the ten payees paid most (setting claims-top) / all amounts."),
  ]

  private static func claim(
    _ id: String, _ title: String, in unit: Unit, _ measure: PaymentMeasure, _ definition: String
  ) -> Indicator {
    Indicator(
      id, title, in: unit, .neutral, .payments(measure), definition: definition,
      reading:
        "Of the payments that the file lists. Health accounts divide by type of provider, not by owner.",
      reference: "pse.md E4")
  }
}
