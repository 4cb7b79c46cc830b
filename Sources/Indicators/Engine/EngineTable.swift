internal import Engines
internal import Statistics

/// One table of a plan as a statement: what is grouped, what is summed, and where each sum stands in a line of the answer.
struct EngineTable {
  /// A sum that is cut into parts.
  struct CutSum {
    let form: FixedPoint
    /// The place of the first part in a line.
    let place: Int
  }

  /// Where the sums of a measure stand: rows, cases, and then each sum as the cut sums that make it.
  struct Sums {
    let place: Int
    var weight: [CutSum] = []
    var y: [CutSum] = []
    var yy: [CutSum] = []
    var x: [CutSum] = []
    var xy: [CutSum] = []
    var xx: [CutSum] = []
  }

  /// The terms of a measure's y and x where there is a value and a weight, else 0.
  struct Values {
    let isThere: SQLLayers.Term
    let y: SQLLayers.Term
    let x: SQLLayers.Term?
  }

  let table: MicrodataPlan.Table
  private(set) var parts: EngineExpressions
  let judgement: EngineJudgement
  /// 0 for rows that cannot be used, 1 for used ones, 2 for those without a weight.
  let use: SQLLayers.Term
  let isInside: SQLLayers.Term
  let weight: SQLLayers.Term
  let values: [Values]
  private(set) var selected: [String] = []
  private(set) var keys: [String] = []
  private(set) var base: [CutSum] = []
  private(set) var sums: [Sums] = []

  init(
    _ table: MicrodataPlan.Table, _ plan: MicrodataPlan, _ columns: EngineColumns,
    _ expressions: EngineExpressions
  ) {
    var parts = expressions
    self.table = table
    judgement = EngineJudgement(plan, columns, &parts)
    let raw = parts.term(table.weight ?? plan.weight)
    let use = parts.layers.define([judgement.rejected, raw]) {
      "CASE WHEN \($0[0]) <> 0 THEN 0 WHEN \($0[1]) IS NULL THEN 2 ELSE 1 END"
    }
    let conditions = [plan.domain, table.domain].compactMap(\.self).map { parts.term($0) }
    isInside = parts.flag(conditions) { names in
      names.isEmpty ? "1 = 1" : names.map { "coalesce(\($0), 0) <> 0" }.joined(separator: " AND ")
    }
    let zero = parts.layers.dialect.constant(0)
    weight = parts.layers.define([use, raw]) {
      "CASE WHEN \($0[0]) = 1 THEN \($0[1]) ELSE \(zero) END"
    }
    var values: [Values] = []
    for quantity in table.measures {
      let y = parts.term(quantity.y)
      let x = quantity.x.map { parts.term($0) }
      let held = [y, x].compactMap(\.self)
      let isThere = parts.flag([use] + held) { names in
        (["\(names[0]) = 1"] + names.dropFirst().map { "\($0) IS NOT NULL" })
          .joined(separator: " AND ")
      }
      let plain = held.map { term in
        parts.layers.define([isThere, term]) {
          "CASE WHEN \($0[0]) = 1 THEN \($0[1]) ELSE \(zero) END"
        }
      }
      values.append(Values(isThere: isThere, y: plain[0], x: plain.count > 1 ? plain[1] : nil))
    }
    (self.use, self.values, self.parts) = (use, values, parts)
    setKeys(plan)
  }

  private mutating func setKeys(_ plan: MicrodataPlan) {
    var terms = [use, isInside]
    for name in plan.areaColumns + plan.design.stratum + plan.design.cluster {
      terms.append(parts.text(name))
    }
    for dimension in table.dimensions {
      switch dimension {
      case .column(let name): terms.append(parts.text(name))
      case .level(_, let expression): terms.append(parts.term(expression))
      }
    }
    // A constant is no key: PostgreSQL would take a whole number for a place among what is selected.
    keys = terms.map { $0.layer < 0 ? parts.layers.define([$0]) { $0[0] }.sql : $0.sql }
  }

  /// The terms whose magnitudes must be known before anything is summed.
  var ranged: [SQLLayers.Term] {
    var terms = [weight]
    for (value, quantity) in zip(values, table.measures) where quantity.measure != .proportion {
      terms += [value.y, value.x].compactMap(\.self)
    }
    return terms.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The question about ranges, with the counts of faults and of missing numbers where they are wanted: of one answer of one line.
  func rangeStatement(
    _ plan: MicrodataPlan, counts: Bool
  ) -> (sql: String, counted: Int, columns: Int) {
    var parts = parts
    var counted: [SQLLayers.Term] = []
    if counts {
      counted = judgement.faults.map(\.flag)
      for name in plan.noticedNumbers {
        counted.append(parts.flag([parts.number(name)]) { "\($0[0]) IS NULL" })
      }
    }
    let selected =
      ["count(*)"] + counted.map { "sum(\($0.sql))" } + ranged.flatMap(EngineRanges.selected)
    return (
      parts.layers.statement(select: selected, groupBy: []), counted.count, selected.count
    )
  }

  /// Says what is summed, once magnitudes are known.
  mutating func sum(_ ranges: EngineRanges, _ plan: MicrodataPlan) {
    let hasWeight = parts.flag([weight]) { "\($0[0]) > 0" }
    selected = keys + ["count(*)", "sum(\(hasWeight.sql))"]
    if let fpc = plan.design.fpc {
      let count = parts.number(fpc)
      selected += ["min(\(count.sql))", "max(\(count.sql))"]
    }
    let cut = ranges.form(ranges[weight]).cut(weight, &parts.layers)
    base = [add(cut, ranges.form(ranges[weight]))]
    for (value, quantity) in zip(values, table.measures) {
      let place = selected.count
      selected += ["sum(\(value.isThere.sql))", "sum(\(value.isThere.sql) * \(hasWeight.sql))"]
      var found = Sums(place: place)
      let form = ranges.form(ranges[weight])
      found.weight = [add(cut, form, times: value.isThere)]
      if quantity.measure == .proportion {
        // A value that is missing is 0 by now.
        let holds = parts.flag([value.y]) { "\($0[0]) <> 0" }
        found.y = [add(cut, form, times: holds)]
      } else {
        add(value, ranges, to: &found)
      }
      sums.append(found)
    }
  }

  private mutating func add(_ value: Values, _ ranges: EngineRanges, to found: inout Sums) {
    let (w, y) = (ranges[weight], ranges[value.y])
    let wy = ExactProduct(weight, value.y, &parts.layers)
    found.y = add(wy, w, y, ranges)
    found.yy = add(wy, times: value.y, w.times(y), y, ranges)
    guard let term = value.x else { return }
    let x = ranges[term]
    let wx = ExactProduct(weight, term, &parts.layers)
    found.x = add(wx, w, x, ranges)
    found.xy = add(wx, times: value.y, w.times(x), y, ranges)
    found.xx = add(wx, times: term, w.times(x), x, ranges)
  }

  /// Sums of a product of two, with what rounding loses of it.
  private mutating func add(
    _ product: ExactProduct, _ left: EngineRanges.Range, _ right: EngineRanges.Range,
    _ ranges: EngineRanges
  ) -> [CutSum] {
    let (form, lost) = (ranges.form(left.times(right)), ranges.lostForm(left, right))
    return [
      add(form.cut(product.product, &parts.layers), form),
      add(lost.cut(ExactProduct.shortened(product.lost, &parts.layers), &parts.layers), lost),
    ]
  }

  /// Sums of a product of three, rounded as `ExactSum` does.
  private mutating func add(
    _ pair: ExactProduct, times third: SQLLayers.Term, _ left: EngineRanges.Range,
    _ right: EngineRanges.Range, _ ranges: EngineRanges
  ) -> [CutSum] {
    let whole = ExactProduct(pair.product, third, &parts.layers)
    let lost = parts.layers.define([whole.lost, pair.lost, third]) {
      "\($0[0]) + \($0[1]) * \($0[2])"
    }
    let range = left.times(right)
    let form = ranges.form(range)
    let rest = ranges.form(
      EngineRanges.Range(
        least: range.isEmpty ? .infinity : range.greatest * 0x1p-110,
        greatest: range.greatest * 0x1p-50))
    return [
      add(form.cut(whole.product, &parts.layers), form),
      add(rest.cut(ExactProduct.shortened(lost, &parts.layers), &parts.layers), rest),
    ]
  }

  private mutating func add(
    _ cut: [SQLLayers.Term], _ form: FixedPoint, times flag: SQLLayers.Term? = nil
  ) -> CutSum {
    let place = selected.count
    selected += cut.map { part in
      flag.map { "sum(\($0.sql) * \(part.sql))" } ?? "sum(\(part.sql))"
    }
    return CutSum(form: form, place: place)
  }

  /// The statement.
  var statement: String { parts.layers.statement(select: selected, groupBy: keys) }
}
