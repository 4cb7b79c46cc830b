/// A sentence of a brief that states a figure, with the figures that it states.
package struct Fact: Hashable, Sendable {
  /// The headings over it, the innermost last; empty before the first heading.
  package let section: String
  /// The sentence as printed; of a table, a row with its headings.
  package let sentence: String
  /// The figures in reading order, at least one.
  package let figures: [Figure]
}
