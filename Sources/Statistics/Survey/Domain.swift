/// A part of the population: the union of some of the cells that the rows were put in.
package enum Domain: Hashable, Sendable {
  /// All cells.
  case all
  /// The cells with these codes.
  case cells(Set<Int32>)

  /// Whether a cell belongs to it.
  package func contains(_ cell: Int32) -> Bool {
    switch self {
    case .all: true
    case .cells(let codes): codes.contains(cell)
    }
  }
}
