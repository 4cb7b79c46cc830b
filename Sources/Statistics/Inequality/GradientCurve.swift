internal import Glibc

/// The curve of an outcome along ranks: a logistic one or a straight line, with the derivatives that its fit needs.
extension InequalityOptions.Gradient {
  /// The outcome at a linear predictor.
  func outcome(_ predictor: Double) -> Double {
    switch self {
    case .linear: predictor
    case .logit: 1 / (1 + exp(-predictor))
    }
  }

  /// The derivative of the outcome.
  func slope(_ predictor: Double) -> Double {
    switch self {
    case .linear: return 1
    case .logit:
      let fading = exp(-abs(predictor))
      return fading / ((1 + fading) * (1 + fading))
    }
  }

  /// Minus the log-likelihood of an outcome between 0 and 1, or half of the square of its distance.
  func loss(_ outcome: Double, _ predictor: Double) -> Double {
    switch self {
    case .linear: (outcome - predictor) * (outcome - predictor) / 2
    case .logit: max(0, predictor) + log1p(exp(-abs(predictor))) - outcome * predictor
    }
  }
}
