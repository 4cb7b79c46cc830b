extension InputKey {
  /// Populations, which are weights and contexts and no indicator of their own.
  static let populations: [InputKey] = [
    InputKey(
      key: "population", title: "Total population", unit: "persons", range: 0...10_000_000_000,
      isPercent: false, codes: ["SP.POP.TOTL", "pop", "population_total"])
  ]
}
