/// What a scan leaves behind.
package struct ScanResult<State: Sendable>: Sendable {
  /// The merged state; its codes are those of `texts`.
  package var state: State
  /// What was counted.
  package var summary: ScanSummary
  /// For each requested column the texts of its codes, in the order of their first appearance in the file.
  ///
  /// Code 0 is the empty text, whether or not there is such a cell. Columns of numbers have no texts.
  package var texts: [[String]]
}
