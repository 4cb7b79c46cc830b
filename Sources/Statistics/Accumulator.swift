/// What one pass over the data leaves behind: it grows by `add` and joins its like by `merge`, an associative operation with an empty identity.
package protocol Accumulator<Input>: Sendable {
  /// What is added, one at a time.
  associatedtype Input
  /// Adds one input.
  mutating func add(_ input: Input)
  /// Joins what another part of the data has left behind.
  mutating func merge(_ other: Self)
}
