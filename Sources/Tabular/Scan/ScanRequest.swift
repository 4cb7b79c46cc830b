/// What the workers of a scan must know: the file's looks, and what is wanted of it.
struct ScanRequest: Sendable {
  /// Its name in diagnostics.
  let file: String
  /// The labels of its columns.
  let labels: [String]
  /// How its rows must look to be read at once.
  let layout: ScanChunk.Layout
  /// How its numbers are written.
  let grammar: NumberGrammar
  /// What is wanted.
  let columns: [ScanColumn]
  /// How many bytes are read at once.
  let chunkBytes: Int
}
