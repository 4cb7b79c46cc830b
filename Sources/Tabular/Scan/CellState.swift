/// What became of a cell of a numeric column: a byte for each, so that a loop over rows stays simple.
package enum CellState {
  /// There is a number.
  @inlinable package static var present: UInt8 { 0 }
  /// There is none, and the file says so: a blank, or a token such as `NA` or `..`.
  @inlinable package static var missing: UInt8 { 1 }
  /// There is something else, which must be said aloud.
  @inlinable package static var invalid: UInt8 { 2 }
}
