import Statistics

/// The children's recode of the DHS model data, with the variables of `expected/stats/r/dhs.R`.
struct DHSChildren {
  let data: Microdata
  private let numbers: [String: [Double?]]

  init() throws {
    let data = try Microdata("dhs_zzkr62_trim.csv")
    self.data = data
    numbers = data.columns.mapValues { $0.map { Double($0) } }
  }

  private func value(_ name: String, _ row: Int) -> Double? { numbers[name].flatMap { $0[row] } }

  private func any(_ prefix: String, _ letters: String, _ row: Int) -> Bool {
    letters.contains { value(prefix + String($0), row) == 1 }
  }

  /// Whether a child has a condition, and the prefix of the questions on where care was sought.
  private func condition(_ name: String, _ row: Int) -> (holds: Bool, prefix: String)? {
    let alive = value("b5", row) == 1
    let fever = alive && value("h22", row) == 1
    let ari = alive && value("h31b", row) == 1 && [1, 3].contains(value("h31c", row) ?? 0)
    return switch name {
    case "fever": (fever, "h32")
    case "ari": (ari, "h32")
    case "fever_or_ari": (fever || ari, "h32")
    case "diarrhoea": (alive && [1, 2].contains(value("h11", row) ?? 0), "h12")
    default: nil
    }
  }

  /// Whether a child belongs to the indicator's domain, and whether it counts; `nil` for an indicator that is not known here.
  func outcome(_ indicator: String, _ row: Int) -> (inside: Bool, holds: Bool)? {
    let parts = indicator.split(separator: ":").map(String.init)
    guard parts.count == 2 else { return other(indicator, row) }
    guard let (holds, prefix) = condition(parts[1], row) else { return nil }
    let publicly = any(prefix, "abcdefg", row)
    let privately = any(prefix, "jklmno", row)
    let shop = any(prefix, "su", row)
    let sought = publicly || privately || shop || any(prefix, "tx", row)
    let inside = holds && sought
    return switch parts[0] {
    case "sought_any": (holds, sought)
    case "share_priv_among_sought": (inside, privately)
    case "share_privwide_among_sought": (inside, privately || shop)
    case "share_pharm_among_sought": (inside, any(prefix, "k", row))
    case "share_pub_among_sought": (inside, publicly)
    case "exclusive_public_only": (inside, publicly && !privately)
    case "exclusive_private_only": (inside, privately && !publicly)
    case "exclusive_both": (inside, publicly && privately)
    case "exclusive_other_only": (inside, !publicly && !privately)
    default: nil
    }
  }

  private func other(_ indicator: String, _ row: Int) -> (inside: Bool, holds: Bool)? {
    let place = value("m15", row)
    let institution = place.map { (21...26).contains($0) || (31...36).contains($0) } ?? false
    switch indicator {
    case "institutional_delivery": return (place != nil, institution)
    case "share_private_among_institutional":
      return (institution, [31, 36].contains(place ?? 0))
    case "dtp3_12_23m":
      let age = value("hw1", row) ?? -1
      let inside = value("b5", row) == 1 && (12...23).contains(age)
      return (inside, (1...3).contains(value("h7", row) ?? 0))
    default: return nil
    }
  }

  /// Sums an indicator by the cells of a breakdown; children outside its domain only show that their cluster exists.
  func totals(_ indicator: String, strata: String, by breakdown: String) -> ClusterTotals? {
    var totals = ClusterTotals(measures: [.proportion])
    for row in 0..<data.count {
      guard let (inside, holds) = outcome(indicator, row) else { return nil }
      let weight = SamplingWeight((value("v005", row) ?? 0) / 1e6) ?? .one
      let unit = ClusterKey(
        stratum: Int32(value(strata, row) ?? -1), cluster: Int32(value("v021", row) ?? -1))
      let cell = breakdown == "all" ? 0 : Int32(value(breakdown, row) ?? -1)
      totals.add(
        SurveyRow(
          unit: unit, cell: inside ? cell : nil, weight: weight, values: [MeasuredValue(holds)]))
    }
    return totals
  }
}
