/// The linearised values of k estimators in one stratum, as their sums of products: all that the stratum adds to a covariance.
struct StratumScores: Sendable {
  let code: Int32
  /// Sampled units of the stratum in the frame.
  let units: Int
  /// Sampled units with a row of the domain.
  let unitsWithCases: Int
  /// 1 − m/N.
  let factor: Double
  /// Σ (z_k − z̄_k)(z_l − z̄_l) over the units of the frame; k · count + l.
  let centred: [Double]
  /// Σ z_k z_l.
  let raw: [Double]
}
