extension Catalogue {
  /// Commitments, learning events, dialogue platforms and pledges (pse.md G5 to G8).
  package static let commitments: [Indicator] = [
    Indicator(
      "pse.port.commitments", "Commitments", in: .count, .neutral, .commitments(.number),
      definition: """
        Commitments, in all and by how they stand at the report date: on time, late, completed without a day, overdue, not yet \
        due, without a due day, cancelled; due is the sum of the first four, completed of the first three. Also by behaviour, \
        owner and meeting.
        """,
      reading: "What was completed after the report date counts as open.", reference: "pse.md G6"),
    Indicator(
      "pse.port.commitments_on_time", "Commitments kept on time", in: .percent, .higherIsBetter,
      .commitments(.onTime),
      definition:
        "100 × commitments completed on or before their due day / commitments due and not cancelled.",
      reading: "Only what is due counts: a day in the future says nothing yet.",
      reference: "pse.md G6"),
    Indicator(
      "pse.port.commitments_completed", "Commitments completed", in: .percent, .higherIsBetter,
      .commitments(.completed),
      definition:
        "100 × commitments due and completed at any time / commitments due and not cancelled.",
      reference: "pse.md G6"),
    Indicator(
      "pse.port.events", "Learning events and dialogues", in: .count, .neutral, .events(.number),
      definition: "Events up to the report date, in all and by year, type, level and tag.",
      reading: "A country has the events in which it took part.", reference: "pse.md G7"),
    Indicator(
      "pse.port.participations", "Participations in events", in: .count, .neutral,
      .events(.participations),
      definition: "Σ participants of events, in all, by year and by group of stakeholders.",
      reading: """
        Participations, not persons. For a country: all participations in the events in which it took part.
        """,
      reference: "pse.md G7"),
    Indicator(
      "pse.port.participations_private", "Private share of participations", in: .percent, .neutral,
      .events(.privateShare),
      definition:
        "100 × participations of private sector actors / participations, over events that have both.",
      reference: "pse.md G7"),
    Indicator(
      "pse.port.event_countries", "Countries reached by events", in: .count, .neutral,
      .events(.countries),
      definition: "Different countries that took part in the events, in all and by year.",
      reference: "pse.md G7"),
    Indicator(
      "pse.port.repeat_participants", "Persons who took part again", in: .percent, .neutral,
      .events(.repeats),
      definition: "100 × persons at two events or more / persons, where the lists have ids.",
      reference: "pse.md G7"),
    Indicator(
      "pse.port.platforms", "Dialogue platforms", in: .count, .neutral, .platforms(.number),
      definition: "Standing platforms of public and private actors.", reference: "pse.md G8"),
    Indicator(
      "pse.port.platform_activity", "Platform meetings held of those planned", in: .percent,
      .higherIsBetter, .platforms(.activity),
      definition:
        "100 × Σ meetings held / Σ meetings planned, in the last 12 months; and each platform's own.",
      reference: "pse.md G8"),
    Indicator(
      "pse.port.platform_private_chair", "Platform meetings with a private chair", in: .percent,
      .neutral, .platforms(.privateChair),
      definition: "100 × Σ meetings with a private chair or co-chair / Σ meetings held.",
      reference: "pse.md G8"),
    Indicator(
      "pse.port.platform_decisions", "Platform decisions implemented", in: .percent,
      .higherIsBetter, .platforms(.decisions),
      definition:
        "100 × Σ decisions implemented / Σ decisions taken, in the last 12 months; and each platform's own.",
      reference: "pse.md G8"),
    Indicator(
      "pse.port.platform_terms", "Platforms with terms of reference", in: .percent,
      .higherIsBetter, .platforms(.terms),
      definition: "100 × platforms with terms of reference / platforms that say yes or no.",
      reference: "pse.md G8"),
    Indicator(
      "pse.port.platform_minutes", "Platforms with public minutes", in: .percent, .higherIsBetter,
      .platforms(.minutes),
      definition: "100 × platforms whose minutes are public / platforms that say yes or no.",
      reference: "pse.md G8"),
    Indicator(
      "pse.port.platform_seats", "Seats on platforms", in: .percent, .neutral, .platforms(.seats),
      definition: "100 × Σ seats of private actors, of civil society and of consumers / Σ seats.",
      reading: "Who sits at the table, not who is heard.",
      reference: "coverage.md, Country Connector"),
  ]

  /// Pledges of donors and what they paid (pse.md G5).
  package static let pledges: [Indicator] = [
    Indicator(
      "pse.port.pledged", "Pledged", in: .other("currency"), .neutral, .pledges(.pledged),
      definition: "Σ pledges of a cycle, in all and by donor.", reference: "pse.md G5"),
    Indicator(
      "pse.port.contributed", "Contributed", in: .other("currency"), .neutral, .pledges(.paid),
      definition: "Σ contributions of a cycle, in all and by donor.", reference: "pse.md G5"),
    Indicator(
      "pse.port.pledge_conversion", "Pledges converted", in: .percent, .neutral,
      .pledges(.conversion),
      definition: "100 × Σ contributions / Σ pledges of a cycle, in all and by donor.",
      reading: "A cycle that was not over at the report date is flagged: it was still being paid.",
      reference: "pse.md G5"),
    Indicator(
      "pse.port.donors", "Donors by what they paid", in: .count, .neutral, .pledges(.donors),
      definition: """
        Donors in all, and those that paid nothing of a pledge, a part, all of it, more than it, or paid without one.
        """,
      reference: "pse.md G5"),
  ]
}
