internal import Engines
internal import Glibc
internal import Statistics

/// The expressions of a plan in the language of an engine: the same operations on the same Doubles as `BoundExpressions` works out here.
struct EngineExpressions: Sendable {
  var layers: SQLLayers
  private let columns: EngineColumns
  private let plan: MicrodataPlan
  private let parameters: SurveyParameters
  /// The greatest whole number that is raised to a power.
  private let greatestBase: Int

  init(
    _ plan: MicrodataPlan, _ columns: EngineColumns, _ parameters: SurveyParameters,
    dialect: SQLDialect, greatestBase: Int = 0
  ) {
    layers = SQLLayers(dialect, table: columns.table)
    (self.plan, self.columns, self.parameters) = (plan, columns, parameters)
    self.greatestBase = greatestBase
  }

  private var dialect: SQLDialect { layers.dialect }

  /// A column's text, empty where there is none.
  mutating func text(_ name: String) -> SQLLayers.Term {
    guard let label = columns.label(name) else { return layers.constant(dialect.literal("")) }
    let text = layers.column(label) { [dialect] in dialect.text($0) }
    let blanks = plan.blanks(of: name).sorted().map { dialect.literal($0) }
    guard !blanks.isEmpty else { return text }
    return layers.define([text]) { [dialect] part in
      "CASE WHEN \(part[0]) IN (\(blanks.joined(separator: ", "))) THEN \(dialect.literal("")) ELSE \(part[0]) END"
    }
  }

  /// A column's number.
  mutating func number(_ name: String) -> SQLLayers.Term {
    guard let label = columns.label(name) else { return layers.constant(dialect.noNumber) }
    return layers.column(label) { [dialect] in dialect.number($0) }
  }

  /// A condition on parts, 1 or 0 as a whole number.
  mutating func flag(_ parts: [SQLLayers.Term], _ make: ([String]) -> String) -> SQLLayers.Term {
    layers.define(parts) { [dialect] in
      "CASE WHEN \(make($0)) THEN \(dialect.integer(1)) ELSE \(dialect.integer(0)) END"
    }
  }

  /// An expression's number in a row; a null where it is missing.
  mutating func term(_ expression: Expression) -> SQLLayers.Term {
    switch expression {
    case .column(let name): return number(name)
    case .constant(let value): return layers.constant(dialect.constant(value))
    case .parameter(let name): return parameter(name)
    case .listed(let name, let texts, let emptyIsNo):
      return listed(name, Set(texts).sorted(), emptyIsNo)
    case .binary(let operation, let left, let right):
      return binary(operation, left, right)
    case .fallback(let left, let right):
      let (first, second) = (term(left), term(right))
      return layers.define([first, second]) { [dialect] in dialect.first($0[0], $0[1]) }
    case .choice(let condition, let first, let second):
      let parts = [term(condition), term(first), term(second)]
      return layers.define(parts) {
        "CASE WHEN \($0[0]) <> 0 THEN \($0[1]) WHEN \($0[0]) = 0 THEN \($0[2]) END"
      }
    }
  }

  private mutating func listed(
    _ name: String, _ texts: [String], _ emptyIsNo: Bool
  ) -> SQLLayers.Term {
    guard columns.label(name) != nil else {
      return emptyIsNo
        ? layers.constant(dialect.constant(texts.contains("") ? 1 : 0))
        : layers.constant(dialect.noNumber)
    }
    guard !texts.isEmpty else { return layers.constant(dialect.constant(0)) }
    let list = texts.map { dialect.literal($0) }.joined(separator: ", ")
    let text = text(name)
    return layers.define([text]) { [dialect] part in
      let held = dialect.condition("\(part[0]) IN (\(list))")
      return emptyIsNo
        ? held : "CASE WHEN \(part[0]) = '' THEN \(dialect.noNumber) ELSE \(held) END"
    }
  }

  private mutating func binary(
    _ operation: Expression.Operation, _ left: Expression, _ right: Expression
  ) -> SQLLayers.Term {
    if operation == .power { return power(left, right) }
    var parts = [term(left), term(right)]
    if [.and, .or].contains(operation) {
      // A part that is missing makes the whole missing, unlike SQL's own AND and OR.
      parts = parts.map { part in
        layers.define([part]) { [dialect] in dialect.condition("\($0[0]) <> 0") }
      }
    }
    let zero = dialect.constant(0)
    return layers.define(parts) { [dialect] part in
      let (a, b) = (part[0], part[1])
      return switch operation {
      case .add: "\(a) + \(b)"
      case .subtract: "\(a) - \(b)"
      case .multiply, .and: "\(a) * \(b)"
      case .divide: "\(a) / nullif(\(b), \(zero))"
      case .maximum: "CASE WHEN \(a) > \(b) THEN \(a) WHEN \(a) <= \(b) THEN \(b) END"
      case .greater: dialect.condition("\(a) > \(b)")
      case .atLeast: dialect.condition("\(a) >= \(b)")
      case .less: dialect.condition("\(a) < \(b)")
      case .atMost: dialect.condition("\(a) <= \(b)")
      case .equal: dialect.condition("\(a) = \(b)")
      case .or: dialect.condition("\(a) + \(b) > 0")
      case .power: dialect.noNumber
      }
    }
  }

  /// Powers are looked up in a list that is made here, because libraries of mathematics differ in the last bit.
  private mutating func power(_ base: Expression, _ exponent: Expression) -> SQLLayers.Term {
    guard case .constant(let exponent) = exponent else {
      return layers.constant(dialect.noNumber)
    }
    let base = term(base)
    return layers.define([base]) { [dialect] part in
      let cases = (0...max(1, greatestBase)).compactMap { whole -> String? in
        let value = pow(Double(whole), exponent)
        guard value.isFinite else { return nil }
        return
          "WHEN \(part[0]) = \(dialect.constant(Double(whole))) THEN \(dialect.constant(value))"
      }
      return "CASE \(cases.joined(separator: " ")) END"
    }
  }

  /// What an earlier pass found, for the survey of the row.
  private mutating func parameter(_ name: String) -> SQLLayers.Term {
    let known = parameters.values.compactMap { survey, values in
      values[name].map { (survey: survey, value: $0) }
    }.sorted { $0.survey.lexicographicallyPrecedes($1.survey) }
    guard !plan.areaColumns.isEmpty else {
      return layers.constant(known.first.map { dialect.constant($0.value) } ?? dialect.noNumber)
    }
    guard !known.isEmpty else { return layers.constant(dialect.noNumber) }
    var parts: [SQLLayers.Term] = []
    for column in plan.areaColumns { parts.append(text(column)) }
    return layers.define(parts) { [dialect] part in
      let cases = known.map { survey, value in
        let tests = zip(part, survey).map { "\($0) = \(dialect.literal($1))" }
        return "WHEN \(tests.joined(separator: " AND ")) THEN \(dialect.constant(value))"
      }
      return "CASE \(cases.joined(separator: " ")) END"
    }
  }
}

/// The columns of a table under our names.
struct EngineColumns: Sendable {
  let table: String
  private var labels: [String: String] = [:]
  /// Our names for which the table has no column.
  private(set) var absent: Set<String> = []

  /// Finds the columns that a plan needs, by the manifest's names first.
  init(
    _ plan: MicrodataPlan, table: String, labels held: [String], renamed: [String: String]
  ) {
    self.table = table
    for name in plan.numberColumns.union(plan.textColumns).sorted() {
      if let place = MicrodataColumns.position(of: name, renamed, held) {
        labels[name] = held[place]
      } else {
        absent.insert(name)
      }
    }
  }

  /// The table's name of a column.
  func label(_ name: String) -> String? { labels[name] }
}
