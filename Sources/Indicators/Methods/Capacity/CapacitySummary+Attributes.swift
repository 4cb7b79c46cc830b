internal import Statistics

/// C5, C5b and C7: facilities with a property, by owner.
extension CapacitySummary {
  /// Whether a facility has a property; `nil` where that is not known, and for those that the question does not concern.
  private struct Question {
    /// The breakdown and category in front of those of the owner.
    var prefix: SectorTally.Group?
    let isEligible: (Facility) -> Bool
    let answer: (Facility) -> Bool?
    var note = ""
  }

  func attributes(
    _ attribute: FacilityAttribute, ofKnown: Bool, _ slice: FacilitySlice
  ) -> [IndicatorValue] {
    questions(attribute, slice.list).flatMap { question -> [IndicatorValue] in
      var values = answers(
        question, ofKnown, slice, slice.points, question.prefix, SectorTally.groups(of: slice.area))
      guard slice.isNational, question.prefix == nil else { return values }
      for base in FacilitySlice.Base.allCases {
        let prefix = SectorTally.Group(breakdown: "base", category: base.rawValue)
        values += answers(
          question, ofKnown, slice, slice.facilities(base), prefix,
          [Self.publicGroup, Self.privateGroup])
      }
      return values
    }
  }

  private func questions(_ attribute: FacilityAttribute, _ list: FacilityList) -> [Question] {
    let today = context.asOf
    switch attribute {
    case .licensed:
      guard list.has("licence_number"), list.has("licence_valid_to") else { return [] }
      return [
        Question(isEligible: { $0.mustBeLicensed ?? true }) { facility in
          guard !facility.licence.isEmpty else { return false }
          return facility.licenceEnds.map { $0 >= today }
        }
      ]
    case .registered:
      guard list.has("licence_number") else { return [] }
      return [
        Question(
          isEligible: { $0.mustBeLicensed ?? true }, answer: { !$0.licence.isEmpty },
          note: "registration number recorded: a lower bound")
      ]
    case .regulated:
      guard list.has("regulatory_body") else { return [] }
      return [
        Question(
          isEligible: { _ in true }, answer: { !$0.regulator.isEmpty },
          note: "regulatory body recorded")
      ]
    case .accredited:
      guard list.has("accredited") else { return [] }
      return [
        Question(isEligible: { $0.mayBeAccredited ?? true }) { facility in
          facility.isAccredited.map { $0 && facility.accreditationEnds.map { $0 >= today } ?? true }
        }
      ]
    case .network:
      guard list.has("network") else { return [] }
      return [Question(isEligible: { _ in true }, answer: { !$0.network.isEmpty })]
    case .beds:
      guard list.has("beds") else { return [] }
      return [Question(isEligible: { _ in true }, answer: { $0.beds.map { $0 > 0 } })]
    case .services:
      return list.columns.filter { $0.hasPrefix("services.") }.sorted().map { column in
        let service = String(column.dropFirst("services.".count))
        return Question(
          prefix: SectorTally.Group(breakdown: "service", category: service),
          isEligible: { _ in true }, answer: { $0.services[service] })
      }
    }
  }

  /// The whole first, then each group of owners.
  private func answers(
    _ question: Question, _ ofKnown: Bool, _ slice: FacilitySlice, _ facilities: [Facility],
    _ prefix: SectorTally.Group?, _ groups: [SectorTally.Group]
  ) -> [IndicatorValue] {
    let eligible = facilities.filter(question.isEligible)
    var counts: [SectorTally.Group?: (yes: Int, known: Int, all: Int)] = [:]
    for facility in eligible {
      let answer = question.answer(facility)
      let owners: [SectorTally.Group?] =
        [nil] + SectorTally.groups(of: facility.ownership, context.notForProfit)
      for owner in owners {
        var count = counts[owner] ?? (0, 0, 0)
        count.all += 1
        count.known += answer == nil ? 0 : 1
        count.yes += answer == true ? 1 : 0
        counts[owner] = count
      }
    }
    let shown: [SectorTally.Group?] = [nil] + groups
    return shown.map { group in
      let count = counts[group] ?? (0, 0, 0)
      let whole = ofKnown ? count.known : count.all
      let limit = context.thresholds["low-quality-unknown"]
      let unknown = count.all - count.known
      let isPoor = count.all > 0 && 100 * Double(unknown) / Double(count.all) > limit
      let outcome = ratio(
        Double(count.yes), Double(whole), none: "no facility to be a share of")
      return value(
        slice, group.map { measured($0, Double(count.all), outcome) } ?? outcome,
        group.map { joined(prefix, $0) } ?? prefix, numerator: Double(count.yes),
        denominator: Double(whole), count: count.all, flags: isPoor ? [.lowQuality] : [],
        note: NoteText.joined([
          group == nil ? "" : ruleNote(group), question.note,
          self.unknown(unknown, "answer", of: count.all),
          prefix?.breakdown == "base" ? "" : slice.extent,
        ]))
    }
  }
}
