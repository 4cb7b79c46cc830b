internal import Statistics

/// The pattern label of Hodgins and others (2013), on both bases (pse.md B6).
struct CarePattern {
  private let question: CareQuestion

  init(_ question: CareQuestion) { self.question = question }

  var values: [IndicatorValue] {
    [
      value("mentions", ofSeekers: true, .sectorMentions(.public), .sectorMentions(.private)) {
        .mentions($0)
      },
      value("ill", ofSeekers: false, .anyPublic, .anyPrivate) { .subsector($0) },
    ]
  }

  /// Other sources are named beside the label from these shares on: those that are not medicine, community workers and
  /// non-governmental ones from 5 %, shops and private clinics from 10 %.
  private static let others: [(words: String, names: Set<String>, least: Double)] = [
    ("non-allopathic", ["traditional"], 5),
    ("community health worker", ["chw", "public_chw", "community_health_worker"], 5),
    ("NGO", ["ngo", "pnfp_ngo", "private_ngo"], 5),
    ("shop", ["shop", "private_shop"], 10),
    ("private clinic", ["private_clinic", "private_clinical", "clinic"], 10),
  ]

  private func value(
    _ base: String, ofSeekers: Bool, _ open: CareTable.Count, _ closed: CareTable.Count,
    _ count: (String) -> CareTable.Count
  ) -> IndicatorValue {
    let (names, category) = question.named(("base", base))
    var maker = question.maker()
    if let measure = question.table.measure(open) {
      maker.selections = [question.selection(measure, ofSeekers: ofSeekers)]
    }
    var value = maker.empty(names, category)
    do throws(Undefined) {
      let found = try share(open, ofSeekers)
      let shares = (open: found.point, closed: try share(closed, ofSeekers).point)
      let label = Self.label(shares.open - shares.closed)
      let beside = others(ofSeekers, count)
      value.breakdown += "+pattern"
      value.category += "+" + ([label] + beside).joined(separator: ", ")
      value.outcome = .value(shares.open - shares.closed)
      value.count = found.cases
      value.note = NoteText.joined([
        "public \(NoteText.decimal(shares.open, places: 1))%, private "
          + "\(NoteText.decimal(shares.closed, places: 1))% "
          + (ofSeekers ? "of sources named" : "of all who were ill"), value.note,
      ])
      if Double(found.cases) < maker.thresholds["small-sample-flag"],
        maker.smallSamples != .show
      {
        value.flags = [.smallSample]
      }
    } catch {
      value.outcome = .missing(.notAvailable, because: maker.words(error))
    }
    maker.suppress(&value)
    // A label would tell what is held back.
    if value.number == nil {
      value.breakdown = names.joined(separator: "+")
      value.category = category.joined(separator: "+")
    }
    return value
  }

  /// Above 40 points one sector, from 10 points mainly one, else mixed.
  private static func label(_ difference: Double) -> String {
    let sector = difference > 0 ? "public" : "private"
    if Bound.isPassed(40, by: difference.magnitude) { return sector }
    return Bound.isReached(10, by: difference.magnitude) ? "mainly \(sector)" : "mixed"
  }

  private func others(
    _ ofSeekers: Bool, _ count: (String) -> CareTable.Count
  ) -> [String] {
    Self.others.compactMap { item in
      var sum = 0.0
      for name in item.names.sorted() {
        let counts = ofSeekers ? [count(name)] : [count(name), .uncounted(name)]
        for count in counts {
          do throws(Undefined) { sum += try share(count, ofSeekers).point } catch { continue }
        }
      }
      return Bound.isReached(item.least, by: sum) ? item.words : nil
    }
  }

  private func share(
    _ count: CareTable.Count, _ ofSeekers: Bool
  ) throws(Undefined) -> (point: Double, cases: Int) {
    guard let measure = question.table.measure(count) else { throw .noCases }
    let found = try question.sample.estimate(
      .quotient, table: question.table.place, measure: measure,
      in: question.domain(ofSeekers: ofSeekers))
    return (100 * found.estimate.point, found.cases)
  }
}
