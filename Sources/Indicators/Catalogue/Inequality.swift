extension Catalogue {
  /// Inequality between the subgroups of a population (stats.md 2): one entry for each measure, under which the values of every indicator
  /// stand, as `ineq.d.<indicator>`.
  package static let inequality: [Indicator] = inequalityAlongRanks + inequalityAboutCentres
}
