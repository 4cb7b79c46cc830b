/// Measures of payments.
public enum PaymentMeasure: Hashable, Sendable {
  /// What was paid.
  case amount
  /// The part of each owner in the amount.
  case share(ofKnown: Bool)
  /// The part of each owner in the number of claims.
  case claimShare
  /// The mean amount of a claim.
  case average
  /// The part of each owner in the payees.
  case payeeShare
  /// The part of the payees who were paid most.
  case top
}
