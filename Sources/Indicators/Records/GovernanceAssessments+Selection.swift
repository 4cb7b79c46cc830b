extension GovernanceAssessments {
  /// The assessment that stands for a span, or the several among which none is the latest.
  package enum Selected: Sendable {
    /// The latest by date.
    case assessment(GovernanceAssessment)
    /// Several of the same latest date.
    case tie([GovernanceAssessment])
  }

  /// All assessments, by area, date and id.
  public var assessments: [GovernanceAssessment] {
    var places: [[String]: Int] = [:]
    var all: [GovernanceAssessment] = []
    for rating in ratings {
      let key = [rating.area.code, rating.assessment]
      if let place = places[key] {
        all[place].add(rating)
      } else {
        places[key] = all.count
        all.append(GovernanceAssessment(rating))
      }
    }
    return all.sorted { left, right in
      if left.area != right.area { return left.area < right.area }
      return (left.date, left.id) < (right.date, right.id)
    }
  }

  /// For each area and year the latest assessment of that year (pse.md A.7), in order of area and year.
  package var latestOfEachYear: [Selected] {
    select { [$0.area.code, String($0.date.year)] }
  }

  /// For each area and round the latest assessment of that round, in order of area and date.
  package var latestOfEachRound: [Selected] {
    select { [$0.area.code, String($0.round)] }
  }

  /// For each area the latest assessment of all, in order of area.
  package var latest: [Selected] { select { [$0.area.code] } }

  private func select(by key: (GovernanceAssessment) -> [String]) -> [Selected] {
    var groups: [[String]: [GovernanceAssessment]] = [:]
    var order: [[String]] = []
    for assessment in assessments {
      let name = key(assessment)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(assessment)
    }
    return order.compactMap { name in
      let candidates = groups[name] ?? []
      guard let last = candidates.last else { return nil }
      let newest = candidates.filter { $0.date == last.date }
      return newest.count == 1 ? .assessment(last) : .tie(newest)
    }
  }
}
