extension InputKey {
  /// Tuberculosis: the public-private mix as WHO's data collection asks for it, and budgets (pse.md E1).
  public static let programmes: [InputKey] = [
    patients("tb.notified", "Tuberculosis patients notified, all", "c_notified"),
    patients("tb.new_relapse", "New and relapse tuberculosis patients notified", "c_newinc"),
    patients(
      "tb.private", "New tuberculosis patients diagnosed by private providers", "priv_new_dx"),
    patients(
      "tb.public", "New tuberculosis patients diagnosed by public providers outside the programme",
      "pub_new_dx"),
    providers(
      "tb.private_collaborating", "Private providers collaborating with the programme",
      "priv_collab"),
    providers("tb.private_providers", "Private providers", "priv_tot"),
    providers(
      "tb.public_collaborating", "Public providers outside the programme that collaborate with it",
      "pub_collab"),
    providers("tb.public_providers", "Public providers outside the programme", "pub_tot"),
    amount("tb.budget", "Tuberculosis budget", in: "US$", 0...1e12),
    amount("tb.budget_ppm", "Budget for the public-private mix", in: "US$", 0...1e12),
  ]

  private static func patients(_ key: String, _ title: String, _ code: String) -> InputKey {
    amount(key, title, in: "patients", 0...1e9, codes: [code])
  }

  private static func providers(_ key: String, _ title: String, _ code: String) -> InputKey {
    amount(key, title, in: "providers", 0...1e8, codes: [code])
  }
}
