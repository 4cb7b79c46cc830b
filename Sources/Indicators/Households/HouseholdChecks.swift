/// What a household's row must not say (uhc.md B1).
struct HouseholdChecks {
  private let asked: HouseholdSpecification
  private let used: Set<String>
  private let breakdowns: Set<String>
  private let columns: HouseholdColumns

  init(
    _ asked: HouseholdSpecification, _ used: Set<String>, breaksDownBy breakdowns: Set<String>,
    _ columns: HouseholdColumns
  ) {
    (self.asked, self.used, self.breakdowns, self.columns) = (asked, used, breakdowns, columns)
  }

  /// The first that a row fails is said.
  var all: [MicrodataPlan.Check] { amounts + plausibility + categories }

  private var amounts: [MicrodataPlan.Check] {
    var checks = [
      MicrodataPlan.Check(
        condition: .column("household_size") >= 1, column: "household_size",
        message: "a household has fewer than 1 member", expected: "1 or more"),
      MicrodataPlan.Check(
        condition: .column("total") > 0, column: "total",
        message: "total consumption is not above 0", expected: "a number above 0"),
      MicrodataPlan.Check(
        condition: .column("oop") >= 0, column: "oop",
        message: "out-of-pocket payments are below 0", expected: "0 or more"),
    ]
    for name in ["food", "housing", "utilities", "adults", "children"] {
      checks.append(
        MicrodataPlan.Check(
          condition: .column(name) >= 0, column: name, message: "\"\(name)\" is below 0",
          expected: "0 or more"))
    }
    for case (let name, .column(let column)?) in [
      ("ppp", asked.money?.ppp), ("cpi", asked.money?.cpi), ("days", asked.money?.days),
    ] {
      checks.append(
        MicrodataPlan.Check(
          condition: .column(column) > 0, column: column, message: "`\(name)` is not above 0",
          expected: "a number above 0"))
    }
    return checks.filter { $0.condition.numberColumns.isSubset(of: used) }
  }

  private var plausibility: [MicrodataPlan.Check] {
    let policy: MicrodataPlan.Check.Policy =
      switch asked.implausible {
      case .stop: .refuse
      case .keep: .keep
      case .leaveOut: .leaveOut
      }
    let hint = """
      correct the row, or say `implausible: keep` to use such rows as they are, `implausible: leave-out` to leave them out
      """
    return [
      ("oop", "out-of-pocket payments exceed total consumption, of which they are a part"),
      ("food", "spending on food exceeds total consumption, of which it is a part"),
    ].filter { used.contains($0.0) && used.contains("total") }.map { name, message in
      MicrodataPlan.Check(
        condition: .column(name) <= .column("total"), column: name, message: message,
        expected: "at most the total", policy: policy, hint: hint)
    }
  }

  private var categories: [MicrodataPlan.Check] {
    var checks: [MicrodataPlan.Check] = []
    if breakdowns.contains("quintile"), columns.hasQuintiles {
      checks.append(
        MicrodataPlan.Check(
          condition: .listed("quintile", ["1", "2", "3", "4", "5"], emptyIsNo: false),
          column: "quintile", message: "a quintile is none of 1 to 5",
          expected: "1 for the poorest fifth to 5 for the richest, or nothing",
          hint: "correct the row; groups of other names can be a column of another name"))
    }
    if breakdowns.contains("residence"), columns.hasUrban {
      checks.append(
        MicrodataPlan.Check(
          condition: .listed(
            "urban", HouseholdColumns.urban + HouseholdColumns.rural, emptyIsNo: false),
          column: "urban", message: "\"urban\" is neither yes nor no",
          expected: "1 or 0, yes or no",
          hint:
            "correct the row, or name a column whose texts are the groups: `columns: {residence: …}`"
        ))
    }
    return checks
  }
}
