package import Indicators

/// Sentences about values, in English until a language says them (`Phrase.said(in:)`): each a function of the values, so that no template decides what may be claimed.
///
/// Numbers carry their year; a change is claimed only where the intervals allow it; nothing is ranked (pse.md H.2).
package struct Wording: Sendable {
  /// How numbers, dates and lists are written.
  package let style: LanguageStyle
  /// What stands inside figures, as units and reasons, is said at once.
  package let translation: Translation
  /// The names of areas.
  package let countries: CountryTable
  /// After how many years at the report date a figure bears the mark of old ones: the setting `stale-years`.
  package let staleYears: Int

  /// Makes the wording for a set of countries.
  package init(
    countries: CountryTable, style: LanguageStyle = .english, translation: Translation = .english,
    staleYears: Int = Int(Thresholds()["stale-years"])
  ) {
    self.translation = translation
    self.countries = countries
    self.style = style
    self.staleYears = staleYears
  }
}
