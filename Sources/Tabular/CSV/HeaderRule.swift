/// Which record of a file names its columns.
public enum HeaderRule: Sendable {
  /// The first one.
  case first
  /// None: the columns are these, and the first record is data.
  case none(columns: [String])
  /// The first of the first 30 whose labels satisfy the condition, else the first one; what stands before it is preamble.
  case matching(@Sendable ([String]) -> Bool)

  /// How many records are looked at for the one that matches.
  static let lookahead = 30
}
