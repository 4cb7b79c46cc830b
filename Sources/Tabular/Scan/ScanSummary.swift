/// What a scan counted, as `CSVReader` counts it.
package struct ScanSummary: Hashable, Sendable {
  /// How many rows of data were read, rejected ones included.
  package var rowsRead: Int
  /// How many of them cannot be used.
  package var rowsRejected: Int
  /// How many lines, or records of empty cells, were passed over.
  package var blankLines: Int
  /// The size and hash of all bytes.
  package var fingerprint: Fingerprint

  /// Makes the summary of known counts.
  package init(rowsRead: Int, rowsRejected: Int, blankLines: Int, fingerprint: Fingerprint) {
    self.rowsRead = rowsRead
    self.rowsRejected = rowsRejected
    self.blankLines = blankLines
    self.fingerprint = fingerprint
  }
}
