internal import Tabular

/// Rows of an `initiatives` input: bound columns in, records out (pse.md G.1).
enum InitiativeRecords {
  static let columns: [Column] =
    [
      Column("initiative_id", aliases: ["id"], required: true),
      Column("country_iso3", aliases: ["iso3", "country", "region", "area"], required: true),
      Column("title", aliases: ["name"]), Column("start_date", aliases: ["start"]),
      Column("end_date", aliases: ["end"]), Column("budget"), Column("disbursed"),
      Column("currency"), Column("beneficiaries_baseline"), Column("beneficiaries_target"),
      Column("beneficiaries_reached"), Column("private_cofinance"),
      Column("private_cofinance_in_kind"), Column("need_evidence"), Column("outcome_evidence"),
      Column("enablers"), Column("barriers"), Column("results_source"), Column("name_publicly"),
    ] + PortfolioDimension.allCases.filter { $0 != .effort }.map { Column($0.column) }

  /// Understands a row; what is odd about it and still usable goes into `remarks`.
  static func initiative(
    _ row: InputRow, _ resolver: CountryResolver, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> Initiative {
    var initiative = Initiative(
      try row.required("initiative_id"), in: try row.area(part: "", resolver))
    initiative.location = row.place("initiative_id")
    if try row.flag("name_publicly") == true { initiative.title = row.text("title") }
    initiative.labels = labels(row, &remarks)
    try readMoney(row, into: &initiative)
    initiative.start = try row.date("start_date")
    initiative.end = try row.date("end_date")
    initiative.baseline = try row.quantity("beneficiaries_baseline")
    initiative.target = try row.quantity("beneficiaries_target")
    initiative.reached = try row.quantity("beneficiaries_reached")
    initiative.need = row.text("need_evidence")
    initiative.outcome = row.text("outcome_evidence")
    initiative.enablers = row.text("enablers")
    initiative.barriers = row.text("barriers")
    initiative.resultsSource = row.text("results_source")
    judge(&initiative, row, &remarks)
    return initiative
  }

  private static func labels(
    _ row: InputRow, _ remarks: inout DiagnosticLog
  ) -> [PortfolioDimension: [String]] {
    var labels: [PortfolioDimension: [String]] = [:]
    for dimension in PortfolioDimension.allCases {
      let words: [String]
      switch dimension {
      case .tag, .effort:
        // Hard and soft are tags with a list of their own: they divide effort, and name no subject.
        let tags = row.words(dimension.column).map { ClosedList.normalised($0) }
        let efforts = PortfolioDimension.effort.words ?? []
        words = tags.filter { efforts.contains($0) == (dimension == .effort) }
      case .funder: words = row.words(dimension.column)
      default: words = dimension.list?.read(dimension.column, of: row, &remarks) ?? []
      }
      if !words.isEmpty { labels[dimension] = words }
    }
    return labels
  }

  private static func readMoney(
    _ row: InputRow, into initiative: inout Initiative
  ) throws(Diagnostic) {
    initiative.budget = try row.quantity("budget")
    initiative.disbursed = try row.quantity("disbursed")
    initiative.currency = row.text("currency").uppercased()
    initiative.cofinance = try row.quantity("private_cofinance")
    initiative.cofinanceInKind = try row.quantity("private_cofinance_in_kind")
  }

  /// What contradicts itself is said and left out of the figures that depend on it; all else is used.
  private static func judge(
    _ initiative: inout Initiative, _ row: InputRow, _ remarks: inout DiagnosticLog
  ) {
    let name = "initiative \"\(initiative.id)\""
    if let start = initiative.start, let end = initiative.end, end < start {
      remarks.report(
        row.warning(
          "end_date", "row-constraint", "\(name) ends on \(end), before it starts on \(start)",
          hint: "its duration is not used until one of the two days is corrected"))
      initiative.end = nil
    }
    if initiative.budget == 0 {
      remarks.report(
        row.warning(
          "budget", "constraint-error", "\(name) has a budget of 0",
          hint:
            "no rate of disbursement is computed for it; leave the cell empty if it is not known"
        ))
    }
    if let budget = initiative.budget, let disbursed = initiative.disbursed, disbursed > budget {
      remarks.report(
        row.warning(
          "disbursed", "row-constraint",
          "\(name) disbursed \(disbursed.shortestText), more than its budget of "
            + budget.shortestText, hint: "the figures are used and flagged"))
    }
    if (initiative.budget ?? initiative.disbursed ?? 0) > 0, initiative.currency.isEmpty {
      remarks.report(
        row.warning(
          "currency", "required-value", "\(name) has amounts without a currency",
          hint: "add the column, or `constants: {currency: USD}` to the input"))
    }
  }
}
