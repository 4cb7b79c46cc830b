/// What became of a cell of a numeric column: a byte for each, so that a loop over rows stays simple.
package enum CellState {
  /// There is a number.
  package static let present: UInt8 = 0
  /// There is none, and the file says so: a blank, or a token such as `NA` or `..`.
  package static let missing: UInt8 = 1
  /// There is something else, which must be said aloud.
  package static let invalid: UInt8 = 2
}
