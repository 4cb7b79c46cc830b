/// The texts of a column as one worker met them, by its codes.
struct CodeTexts: Sendable {
  /// The texts, in UTF-8; those of a column of numbers are none.
  var texts: [[UInt8]] = []
  /// For each where in the file it was first met, as a number that grows with the rows.
  var firstSeen: [Int] = []
}
