/// What is estimated from households for one indicator: a value in the family's list, made of expressions over the columns of one household.
public struct HouseholdMeasure: Sendable {
  /// How rows become one figure.
  enum Statistic: Sendable, Hashable {
    /// The share for whom something holds.
    case headcount(Expression)
    /// The mean of what is worked out for each household.
    case mean(Expression)
    /// The sum of one thing over the sum of another.
    case ratio(Expression, over: Expression)
    /// The concentration index along consumption for each person.
    case concentration(Expression, Outcome)
    /// The mean with more weight on those who consume less.
    case rankWeighted(Expression)
    /// The concentration index of payments less that of what they are paid from.
    case progressivity(Expression, from: Expression)
    /// The share of all of something that falls to the poorest tenth, two tenths and so on.
    case curve(Expression)
    /// The median of consumption.
    case median
    /// A number that an earlier pass found, such as a poverty line.
    case parameter(HouseholdParameter)
    /// The cuts between quintiles of consumption.
    case cuts
  }

  /// What a concentration index is of.
  enum Outcome: Sendable, Hashable {
    /// Whether something holds: it lies between 0 and 1, for which there are forms of the index.
    case condition
    /// A number without bounds.
    case number
    /// An amount for each person in the file's own currency and period, which the generalised index is in, too.
    case amount
  }

  /// The group of the manifest that asks for it.
  let group: HouseholdSpecification.MeasureGroup
  /// For a concentration index, the group of its outcome.
  var outcomeGroup: HouseholdSpecification.MeasureGroup?
  /// Who is counted where nothing else is said.
  let unit: HouseholdSpecification.CountedUnit
  /// What is estimated.
  let statistic: Statistic
  /// Whether amounts must be in international dollars.
  var needsMoney = false

  /// Whether an input asks for it.
  func isWanted(by asked: HouseholdSpecification) -> Bool {
    guard asked.wants(group), !needsMoney || asked.money != nil else { return false }
    // Concentration indices go with the groups of their outcomes; asked for alone, all are meant.
    guard let outcomeGroup, asked.measures != [.concentration] else { return true }
    return asked.wants(outcomeGroup)
  }

  /// The expressions that it sums.
  var expressions: [Expression] {
    switch statistic {
    case .headcount(let y), .mean(let y), .concentration(let y, _), .rankWeighted(let y),
      .curve(let y):
      [y]
    case .ratio(let y, let x), .progressivity(let y, let x): [y, x]
    case .median, .parameter, .cuts: []
    }
  }

  /// The numbers of an earlier pass that it rests on.
  var parameters: Set<HouseholdParameter> {
    var found = Set(
      expressions.flatMap(\.parameters).compactMap(HouseholdParameter.init(rawValue:)))
    if case .parameter(let parameter) = statistic { found.insert(parameter) }
    return found
  }

  /// The columns without which it cannot be estimated.
  var columns: Set<String> {
    Set(expressions.flatMap(\.numberColumns)).union(parameters.flatMap(\.columns))
      .union(expressions.isEmpty ? ["total", "household_size"] : [])
      .subtracting(["ppp", "cpi", "days"])
  }
}

/// Numbers of one survey that an earlier pass over its households finds.
enum HouseholdParameter: String, CaseIterable, Sendable, Hashable {
  /// The median consumption of persons.
  case median
  /// The societal poverty line.
  case societalLine
  /// 60 % of the median.
  case relativeLine
  /// Spending on food that keeps one equivalent adult, by Xu's method.
  case subsistence
  /// Spending on food, housing and utilities that covers the basic needs of one equivalent adult, by WHO/Europe's method.
  case basicNeeds
  case cut1, cut2, cut3, cut4

  /// The cuts between quintiles.
  static let cuts: [HouseholdParameter] = [.cut1, .cut2, .cut3, .cut4]

  /// The columns that it is made of.
  var columns: Set<String> {
    switch self {
    case .median, .societalLine, .relativeLine, .cut1, .cut2, .cut3, .cut4:
      ["total", "household_size"]
    case .subsistence: ["total", "food", "household_size"]
    case .basicNeeds: ["total", "food", "housing", "utilities", "adults", "children"]
    }
  }

  /// It as a part of an expression.
  var expression: Expression { .parameter(rawValue) }
}
