/// What is summed of a variable, or of a pair of them: y, and the x that it is divided by.
package enum Measure: Hashable, Sendable {
  /// y is 0 or 1, and x is 1 for every row.
  case proportion
  /// y is any number, and x is 1 for every row.
  case mean
  /// y and x are any numbers.
  case ratio
}
