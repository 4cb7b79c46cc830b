extension Catalogue {
  /// Where people seek care, from household surveys (pse.md B).
  package static let careSeeking: [Indicator] =
    illness + classesOfSources + events
    + CareRate.compared.flatMap { comparisons($0.rate, $0.id, $0.title) }

  private static let illness: [Indicator] = [
    Indicator(
      "pse.care.sought", "Care sought for sick children", in: .percent, .higherIsBetter,
      .care(.rate(.sought)), aggregates: [.median, .mean],
      definition: """
        Children with the condition for whom a source that counts as care was named / all children with the condition × 100, \
        weighted. The total is of children with at least one of the conditions, each counted once.
        """,
      reading:
        "Which sources count as care is said by the survey's source map; the note lists those that do not.",
      reference: "pse.md B1"),
    Indicator(
      "pse.care.any_private", "Any private source among children for whom care was sought",
      in: .percent, .neutral, .care(.rate(.anyPrivate)), aggregates: [.median, .mean],
      definition: """
        Children for whom at least one private source was named / children for whom care was sought × 100, weighted. \
        Base: those who sought care.
        """,
      reading:
        "Private only and both together; never add it to any public, since children with both are in each.",
      reference: "pse.md B2"),
    Indicator(
      "pse.care.any_public", "Any public source among children for whom care was sought",
      in: .percent, .neutral, .care(.rate(.anyPublic)), aggregates: [.median, .mean],
      definition: """
        Children for whom at least one public source was named / children for whom care was sought × 100, weighted. \
        Base: those who sought care.
        """,
      reading: "Public only and both together.", reference: "pse.md B2"),
    Indicator(
      "pse.care.any_private_of_ill", "Any private source among all sick children", in: .percent,
      .neutral, .care(.rate(.anyPrivateOfIll)), aggregates: [.median, .mean],
      definition: """
        Children for whom at least one private source was named / all children with the condition × 100, weighted. \
        Base: all who were ill.
        """,
      reading:
        "Lower than the share among those who sought care: children without care are in the base.",
      reference: "pse.md B2b"),
    Indicator(
      "pse.care.any_public_of_ill", "Any public source among all sick children", in: .percent,
      .neutral, .care(.rate(.anyPublicOfIll)), aggregates: [.median, .mean],
      definition: """
        Children for whom at least one public source was named / all children with the condition × 100, weighted. \
        Base: all who were ill.
        """,
      reading:
        "Lower than the share among those who sought care: children without care are in the base.",
      reference: "pse.md B2b"),
  ]

  private static let classesOfSources: [Indicator] = [
    Indicator(
      "pse.care.source", "Sources of care, each child in one class", in: .percent, .neutral,
      .care(.classes(.seekers)), aggregates: [.median, .mean],
      definition: """
        Children whose sources are public only, private only, both, or neither (other only) / children for whom care was \
        sought × 100, weighted. Base: those who sought care.
        """,
      reading: "The four classes sum to 100.", reference: "pse.md B2"),
    Indicator(
      "pse.care.source_of_ill", "Sources of care, each sick child in one class", in: .percent,
      .neutral, .care(.classes(.ill)), aggregates: [.median, .mean],
      definition: """
        Children whose sources are public only, private only, both, other only, or who had no care / all children with the \
        condition × 100, weighted. Base: all who were ill.
        """,
      reading: "The five classes sum to 100.", reference: "pse.md B2b"),
    Indicator(
      "pse.care.used", "Children for whom a kind of source was named", in: .percent, .neutral,
      .care(.subsectors),
      definition: """
        Children for whom a source of the subsector was named / children for whom care was sought × 100, weighted. The \
        subsectors are those of the survey's source map.
        """,
      reading: "A child with two sources is in two subsectors: the shares sum to more than 100.",
      reference: "pse.md B2"),
    Indicator(
      "pse.care.mentions", "Sources named, by kind", in: .percent, .neutral, .care(.mentions),
      definition: """
        Sources of the subsector named / all sources named that count as care × 100, weighted; a child with two sources \
        counts twice.
        """,
      reading:
        "The shares sum to 100; numerator and denominator are of sources named, n of children.",
      reference: "pse.md B3"),
    Indicator(
      "pse.care.used.concentration", "Concentration index of a kind of source",
      in: .other("index (-1 to 1)"), .neutral, .care(.subsectorConcentration),
      definition: """
        The concentration index, among children for whom care was sought, of having named a source of the subsector, along \
        wealth.
        """,
      reading: "Above 0: more among the rich. The total is the standard index along quintiles.",
      reference: "pse.md B4, stats.md 3"),
    Indicator(
      "pse.care.pattern", "Pattern of sources of care", in: .percentagePoints, .neutral,
      .care(.pattern),
      definition: """
        The public less the private share: of sources named (mentions), and of all sick children (ill). Above 40 points \
        "public" or "private", from 10 points "mainly", below "mixed"; non-allopathic, community health worker and NGO are \
        added from 5 %, shop and private clinic from 10 %.
        """,
      reading: "A label for readers, after Hodgins and others (2013).", reference: "pse.md B6"),
  ]

  private static let events: [Indicator] = [
    Indicator(
      "pse.care.family_planning.private", "Private source among users of contraception",
      in: .percent, .neutral, .care(.rate(.familyPlanningPrivate)), aggregates: [.median, .mean],
      definition: """
        Users whose last source was private / all users whose source was asked × 100, weighted; other, unknown and missing \
        sources are in the base.
        """,
      reading: "Which users are in the base is said by the manifest: modern methods, as a rule.",
      reference: "pse.md B7"),
    Indicator(
      "pse.care.family_planning.private_of_known",
      "Private source among users with a known source",
      in: .percent, .neutral, .care(.rate(.familyPlanningPrivateOfKnown)),
      aggregates: [.median, .mean],
      definition: """
        Users whose last source was private / users whose last source was public, private or non-governmental × 100, \
        weighted.
        """,
      reading: "Other and unknown sources are left out.", reference: "pse.md B7"),
    Indicator(
      "pse.care.family_planning.source", "Last source of contraceptives", in: .percent, .neutral,
      .care(.answers(.familyPlanning)),
      definition:
        "Users whose last source was of the sector or subsector / all users × 100, weighted.",
      reading: "Unknown holds those without an answer.", reference: "pse.md B7"),
    Indicator(
      "pse.care.delivery.facility", "Births in a health facility", in: .percent, .higherIsBetter,
      .care(.rate(.deliveryFacility)), aggregates: [.median, .mean],
      definition: """
        Births at a place whose sector is public, private or non-governmental in the source map / all births with a place \
        × 100, weighted.
        """,
      reading: "The map decides what a facility is, never a range of codes.", reference: "pse.md B8"
    ),
    Indicator(
      "pse.care.delivery.private_of_facility", "Private facilities among births in a facility",
      in: .percent, .neutral, .care(.rate(.deliveryPrivateOfFacility)),
      aggregates: [.median, .mean],
      definition: """
        Births in a private facility / births in public, private and non-governmental facilities × 100, weighted.
        """,
      reading:
        "Non-governmental facilities are in the base, and private only where the map says so.",
      reference: "pse.md B8"),
    Indicator(
      "pse.care.delivery.private", "Births in a private facility", in: .percent, .neutral,
      .care(.rate(.deliveryPrivate)), aggregates: [.median, .mean],
      definition: "Births in a private facility / all births with a place × 100, weighted.",
      reading: "Base: all births.", reference: "pse.md B8"),
    Indicator(
      "pse.care.delivery.source", "Place of birth", in: .percent, .neutral,
      .care(.answers(.delivery)),
      definition:
        "Births at a place of the sector or subsector / all births with a place × 100, weighted.",
      reading: "Base: all births.", reference: "pse.md B8"),
    Indicator(
      "pse.care.antenatal.any_private", "Any private place among women with antenatal care",
      in: .percent, .neutral, .care(.rate(.antenatalPrivate)), aggregates: [.median, .mean],
      definition: """
        Women who named at least one private place / women who named a place of antenatal care × 100, weighted.
        """,
      reading: "Women with both kinds of place are in any private and in any public.",
      reference: "pse.md B9"),
    Indicator(
      "pse.care.antenatal.any_public", "Any public place among women with antenatal care",
      in: .percent, .neutral, .care(.rate(.antenatalPublic)), aggregates: [.median, .mean],
      definition: """
        Women who named at least one public place / women who named a place of antenatal care × 100, weighted.
        """,
      reading: "Women with both kinds of place are in any private and in any public.",
      reference: "pse.md B9"),
    Indicator(
      "pse.care.antenatal.source", "Places of antenatal care, each woman in one class",
      in: .percent, .neutral, .care(.classes(.antenatal)),
      definition: """
        Women whose places are public only, private only, both, or neither / women who named a place of antenatal care × 100, \
        weighted.
        """,
      reading: "The four classes sum to 100.", reference: "pse.md B9"),
  ]

  private static func comparisons(_ rate: CareRate, _ id: String, _ title: String) -> [Indicator] {
    var found = [
      Indicator(
        "\(id).gap", "\(title): richest less poorest fifth", in: .percentagePoints, .neutral,
        .care(.gap(rate)),
        definition: "The percentage in wealth quintile 5 less that in quintile 1.",
        reading:
          "Its standard error takes into account that both come from one sample; n is of the smaller group.",
        reference: "pse.md B4"),
      Indicator(
        "\(id).ratio", "\(title): richest over poorest fifth", in: .ratio, .neutral,
        .care(.gapRatio(rate)),
        definition: "The percentage in wealth quintile 5 over that in quintile 1.",
        reading:
          "Its standard error takes into account that both come from one sample; n is of the smaller group.",
        reference: "pse.md B4"),
      Indicator(
        "\(id).concentration", "\(title): concentration index", in: .other("index (-1 to 1)"),
        .neutral, .care(.concentration(rate)),
        definition:
          "The concentration index along wealth: standard, generalised, Wagstaff and Erreygers.",
        reading: "Above 0: more among the rich. The total is the standard index along quintiles.",
        reference: "pse.md B4, stats.md 3"),
    ]
    if rate == .anyPrivate {
      found.append(
        Indicator(
          "\(id).poorest40", "Any private source among the poorest two fifths",
          in: .percent, .neutral, .care(.poorest(rate)), aggregates: [.median, .mean],
          definition: """
            Children of wealth quintiles 1 and 2 for whom a private source was named / those of them for whom care was \
            sought × 100; weights are summed over both.
            """,
          reading: "Base: those who sought care.", reference: "pse.md B5"))
    }
    return found
  }

  /// Whether a group's figure of a breakdown of surveys has a meaning: parts of countries and the subsectors of their own maps do not compare,
  /// and all people are no weight for those of one residence.
  static func summarises(_ breakdown: String, of id: String) -> Bool {
    if id.hasPrefix("uhc.fp.") { return ["", "quintile"].contains(breakdown) }
    if restsOnLists(id) { return isCommonBreakdown(breakdown) }
    guard id.hasPrefix("pse.care.") else { return true }
    return ["", "condition", "source_class", "condition+source_class"].contains(breakdown)
  }
}

extension CareRate {
  /// The percentages that are compared between the rich and the poor.
  fileprivate static let compared: [(rate: CareRate, id: String, title: String)] = [
    (.sought, "pse.care.sought", "Care sought"),
    (.anyPrivate, "pse.care.any_private", "Any private source"),
    (
      .familyPlanningPrivate, "pse.care.family_planning.private", "Private source of contraceptives"
    ),
    (.deliveryFacility, "pse.care.delivery.facility", "Births in a facility"),
    (
      .deliveryPrivateOfFacility, "pse.care.delivery.private_of_facility",
      "Private among births in a facility"
    ),
    (.antenatalPrivate, "pse.care.antenatal.any_private", "Any private place of antenatal care"),
  ]
}
