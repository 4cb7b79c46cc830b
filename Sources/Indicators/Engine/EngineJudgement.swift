internal import Engines
internal import Tabular

/// What `RowJudgement` finds in rows, as counts that an engine makes: no place of a row is known there.
struct EngineJudgement {
  /// One thing that can be wrong with a row.
  struct Fault {
    /// 1 where it is wrong and nothing before it was.
    let flag: SQLLayers.Term
    let code: Diagnostic.Code
    let message: String
    let expected: String?
    let policy: MicrodataPlan.Check.Policy
    let hint: String?
  }

  private(set) var faults: [Fault] = []
  /// 1 for rows that cannot be used.
  private(set) var rejected: SQLLayers.Term

  init(_ plan: MicrodataPlan, _ columns: EngineColumns, _ parts: inout EngineExpressions) {
    rejected = parts.layers.constant(parts.layers.dialect.integer(0))
    for name in plan.numberColumns.sorted() where columns.label(name) != nil {
      let number = parts.number(name)
      // Infinities and NaN of a column of floating point; a PostgreSQL NaN equals itself.
      add("type-error", "\"\(name)\" is no finite number", [number], &parts) {
        "\($0[0]) IS NOT NULL AND coalesce(\($0[0]) - \($0[0]), 1) <> 0"
      }
    }
    for name in plan.requiredNumbers where columns.label(name) != nil {
      add("required-value", "\"\(name)\" is empty", [parts.number(name)], &parts) {
        "\($0[0]) IS NULL"
      }
    }
    for name in plan.design.stratum + plan.design.cluster + plan.areaColumns
    where columns.label(name) != nil {
      add("required-value", "\"\(name)\" is empty", [parts.text(name)], &parts) {
        "\($0[0]) = ''"
      }
    }
    addDesign(plan, &parts)
    for check in plan.checks {
      add(
        "constraint-error", check.message, [parts.term(check.condition)], &parts,
        expected: check.expected, policy: check.policy, hint: check.hint
      ) { "\($0[0]) = 0" }
    }
  }

  private mutating func addDesign(_ plan: MicrodataPlan, _ parts: inout EngineExpressions) {
    let above = "a number above 0" + (plan.allowsZeroWeight ? ", or 0" : "")
    if let name = plan.design.weight {
      let weight = parts.number(name)
      add("required-value", "the weight is empty", [weight], &parts) { "\($0[0]) IS NULL" }
      add("constraint-error", "the weight is below 0", [weight], &parts, expected: above) {
        "\($0[0]) < 0"
      }
      if !plan.allowsZeroWeight {
        add("constraint-error", "the weight is 0", [weight], &parts, expected: above) {
          "\($0[0]) = 0"
        }
      }
    }
    guard let name = plan.design.fpc else { return }
    let count = parts.number(name)
    add("required-value", "\"\(name)\" is empty", [count], &parts) { "\($0[0]) IS NULL" }
    add("constraint-error", "clusters in a population are too few", [count], &parts) {
      "\($0[0]) < 1"
    }
  }

  private mutating func add(
    _ code: Diagnostic.Code, _ message: String, _ terms: [SQLLayers.Term],
    _ parts: inout EngineExpressions, expected: String? = nil,
    policy: MicrodataPlan.Check.Policy = .refuse, hint: String? = nil,
    _ condition: ([String]) -> String
  ) {
    let before = rejected
    let flag = parts.flag(terms + [before]) { names in
      "(\(condition(names))) AND \(names[names.count - 1]) = 0"
    }
    faults.append(
      Fault(
        flag: flag, code: code, message: message, expected: expected, policy: policy, hint: hint))
    guard policy != .keep else { return }
    rejected = parts.layers.define([before, flag]) { "\($0[0]) + \($0[1])" }
  }

  /// What is said of the rows in which a fault was found.
  func complaints(_ counts: [Int], _ specification: InputSpecification) -> [Diagnostic] {
    zip(faults, counts).filter { $0.1 > 0 }.map { fault, count in
      let isLeftOut = fault.policy == .refuse && specification.badRows == .leaveOut
      let remark =
        switch fault.policy {
        case .refuse: isLeftOut ? "; they are left out" : ""
        case .keep: "; they are used as they are"
        case .leaveOut: "; they are left out"
        }
      let isError = fault.policy == .refuse && !isLeftOut
      return Diagnostic(
        isError ? .error : .warning, fault.code, "in \(count) rows \(fault.message)\(remark)",
        at: SourceLocation(file: specification.paths.first ?? ""), expected: fault.expected,
        hint: isError
          ? fault.hint ?? "correct the table, or leave such rows out with `bad_rows: leave-out`"
          : nil)
    }
  }
}
