extension Catalogue {
  /// How private money for health is held: insurance, enterprises, voluntary and compulsory arrangements (pse.md D3, D4, D7).
  package static let privateFinancing: [Indicator] = [
    expenditure(
      "pse.fin.vhi", "Voluntary health insurance", in: .percentOfCurrentHealthExpenditure,
      "Voluntary health insurance schemes (HF.2.1) / current health expenditure × 100.",
      reading: "Prepaid, but by those who can afford it; it often serves few.",
      reference: "pse.md D3"),
    Indicator(
      "pse.fin.vhi_of_private", "Voluntary health insurance in domestic private expenditure",
      in: .percentOfPrivateExpenditure, .neutral,
      .share("pse.fin.vhi", of: "uhc.che.private"), aggregates: [.mean, .median],
      definition: """
        Voluntary health insurance (HF.2.1, a scheme) / domestic private expenditure (FS.5 + FS.6, a source) × 100, both of \
        the same country and year.
        """,
      reading: """
        What is not insured is mostly paid out of pocket. A scheme over a source: a small part may be paid by others.
        """,
      reference: "pse.md D3"),
    expenditure(
      "pse.fin.prepaid", "Voluntary prepayments", in: .percentOfCurrentHealthExpenditure,
      "Voluntary prepayment from households and employers (FS.5) / current health expenditure × 100.",
      reference: "pse.md D3"),
    expenditure(
      "pse.fin.enterprise", "Enterprise financing schemes", in: .percentOfCurrentHealthExpenditure,
      "Schemes of enterprises (HF.2.3) / current health expenditure × 100.",
      reading: "Employers that pay for or provide care outside insurance.",
      reference: "pse.md D4"),
    expenditure(
      "pse.fin.npish", "Schemes of non-profit institutions", in: .percentOfCurrentHealthExpenditure,
      """
      Schemes of non-profit institutions serving households (HF.2.2), development agencies among them / current health \
      expenditure × 100.
      """, reference: "pse.md D4"),
    expenditure(
      "pse.fin.compulsory", "Compulsory financing arrangements",
      in: .percentOfCurrentHealthExpenditure, judged: .higherIsBetter,
      "Government schemes and compulsory contributory schemes / current health expenditure × 100.",
      reading: "With voluntary arrangements and the rest of the world it makes 100.",
      reference: "pse.md D7"),
    expenditure(
      "pse.fin.voluntary", "Voluntary financing arrangements",
      in: .percentOfCurrentHealthExpenditure,
      "Voluntary schemes and out-of-pocket payments / current health expenditure × 100.",
      reading: "Out-of-pocket payments are inside.", reference: "pse.md D7"),
    expenditure(
      "pse.fin.rest_of_world", "Financing arrangements of the rest of the world",
      in: .percentOfCurrentHealthExpenditure,
      "Schemes of the rest of the world / current health expenditure × 100.",
      reference: "pse.md D7"),
  ]
}
