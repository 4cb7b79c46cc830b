package import Indicators

/// The indicators that summaries open with, in print order (pse.md H.3, section 2).
package enum Headline {
  /// Their ids.
  package static let ids = [
    "uhc.sci", "uhc.fp.sdg382", "uhc.fp.oop10", "pse.care.any_private", "uhc.che.government",
    "uhc.che.private",
    "uhc.che.oop",
    "uhc.che.external", "uhc.ihr.spar", "uhc.gpw.asc", "pse.gov.established",
    "pse.gov.typical", "pse.cap.facility_share", "pse.cap.bed_share", "pse.hmis.completeness",
    "pse.hmis.enrolment", "pse.prog.tb_private",
  ]

  /// The catalogue's entries for them.
  package static let indicators: [Indicator] = ids.compactMap { id in
    Catalogue.all.first { $0.id == id }
  }

  /// The indicators of a run: these, and those that its manifest defines.
  static func indicators(of context: EvaluationContext) -> [Indicator] {
    indicators + context.catalogue.filter { $0.id.hasPrefix("custom.") }
  }
}
