/// What is computed from the columns of one row: a value, so that it can be worked out for a batch of rows at a time, or be written in
/// another language where the rows are kept.
///
/// Conditions are 1 or 0. Whatever has a missing part is missing, and so is a quotient by zero.
package indirect enum Expression: Hashable, Sendable {
  /// The number in a column, by our name for it.
  case column(String)
  /// A number that is the same for all rows.
  case constant(Double)
  /// A number that an earlier pass over the same survey found, such as its poverty line.
  case parameter(String)
  /// Whether a column's text is one of a list; an empty cell is missing, or counts as "no".
  case listed(String, [String], emptyIsNo: Bool)
  /// Two parts joined by an operation.
  case binary(Operation, Expression, Expression)
  /// The first where there is one, else the second.
  case fallback(Expression, Expression)
  /// The second where the first is not 0, the third where it is.
  case choice(Expression, Expression, Expression)

  /// How two numbers make one.
  package enum Operation: Hashable, Sendable {
    case add, subtract, multiply, divide, power, maximum
    case greater, atLeast, less, atMost, equal
    case and, or
  }
}

extension Expression: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A constant.
  package init(floatLiteral value: Double) { self = .constant(value) }

  /// A constant.
  package init(integerLiteral value: Int) { self = .constant(Double(value)) }
}

extension Expression {
  /// Left + right.
  package static func + (left: Expression, right: Expression) -> Expression {
    .binary(.add, left, right)
  }

  /// Left − right.
  package static func - (left: Expression, right: Expression) -> Expression {
    .binary(.subtract, left, right)
  }

  /// Left × right.
  package static func * (left: Expression, right: Expression) -> Expression {
    .binary(.multiply, left, right)
  }

  /// Left ÷ right; missing where right is 0.
  package static func / (left: Expression, right: Expression) -> Expression {
    .binary(.divide, left, right)
  }

  /// 1 where left > right.
  package static func > (left: Expression, right: Expression) -> Expression {
    .binary(.greater, left, right)
  }

  /// 1 where left ≥ right.
  package static func >= (left: Expression, right: Expression) -> Expression {
    .binary(.atLeast, left, right)
  }

  /// 1 where left < right.
  package static func < (left: Expression, right: Expression) -> Expression {
    .binary(.less, left, right)
  }

  /// 1 where left ≤ right.
  package static func <= (left: Expression, right: Expression) -> Expression {
    .binary(.atMost, left, right)
  }

  /// 1 where both hold.
  package static func && (left: Expression, right: Expression) -> Expression {
    .binary(.and, left, right)
  }

  /// 1 where at least one holds.
  package static func || (left: Expression, right: Expression) -> Expression {
    .binary(.or, left, right)
  }

  /// 1 where it is 0.
  package static prefix func ! (condition: Expression) -> Expression {
    .binary(.equal, condition, 0)
  }

  /// 1 where both are the same number.
  package func isEqual(to other: Expression) -> Expression { .binary(.equal, self, other) }

  /// The greater of two.
  package static func maximum(_ left: Expression, _ right: Expression) -> Expression {
    .binary(.maximum, left, right)
  }

  /// Raised to a power.
  package func power(_ exponent: Double) -> Expression {
    .binary(.power, self, .constant(exponent))
  }
}
