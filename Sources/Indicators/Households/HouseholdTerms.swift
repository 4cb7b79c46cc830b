/// What the measures of financial protection are made of, in the words of uhc.md B: expressions over the columns of one household.
enum HouseholdTerms {
  static let size = Expression.column("household_size")
  static let total = Expression.column("total")
  static let oop = Expression.column("oop")
  static let food = Expression.column("food")
  /// s: the share of the budget that is paid out of pocket.
  static let share = oop / total
  /// From an amount of the household to one for each person and day, in international dollars.
  static let divisor = size * (Expression.column("days") * .column("ppp") * .column("cpi"))
  /// c: consumption for each person and day (B1).
  static let consumption = total / divisor
  /// o: payments for each person and day (B1).
  static let payments = oop / divisor
  /// c − o.
  static let afterPaying = consumption - payments
  /// Consumption for each person in the file's own currency and period.
  static let perPerson = total / size

  /// Persons to the power of 0.56, Xu's equivalence scale (B5).
  static let equivalentSize = size.power(0.56)
  static let foodShare = food / total
  /// What the household must spend on food (B5).
  static let subsistence = HouseholdParameter.subsistence.expression * equivalentSize
  /// Xu's capacity to pay: subsistence is taken off, or food where that is less (B5).
  static let capacityToPay = Expression.choice(
    subsistence <= food, total - subsistence, total - food)

  /// OECD's equivalence scale (B6).
  static let equivalentAdults =
    1 + 0.7 * (Expression.column("adults") - 1) + 0.5 * .column("children")
  static let basicSpending = food + .column("housing") + .column("utilities")
  /// What the household needs for food, housing and utilities (B6).
  static let basicNeeds = HouseholdParameter.basicNeeds.expression * equivalentAdults

  /// Payments above 0 that exceed 40 % of what is left above a line; at or below the line any payment counts (B3).
  static func hardship(_ before: Expression, _ paid: Expression, line: Expression) -> Expression {
    paid > 0 && paid > 0.4 * (before - line)
  }

  /// How far an amount lies below a line, as a part of it; 0 at or above it (B4).
  static func gap(_ amount: Expression, below line: Expression) -> Expression {
    .maximum(line - amount, 0) / line
  }

  /// How far a share lies above another; 0 at or below it (B7).
  static func overshoot(_ percent: Double) -> Expression {
    .maximum(share - .constant(percent / 100), 0)
  }

  static func exceeds(_ percent: Double) -> Expression { share > .constant(percent / 100) }
}
