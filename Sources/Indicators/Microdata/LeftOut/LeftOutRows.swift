public import Tabular

/// The rows of a survey's files that are not among the cases of an estimate, by reason.
public struct LeftOutRows: Hashable, Sendable {
  /// One reason, and the rows that it leaves out.
  public struct Reason: Hashable, Sendable {
    /// The sort of reason: a word that stays.
    public let sort: String
    /// The column that it is about; empty where it is about none.
    public let column: String
    /// The reason in words.
    public let words: String
    /// How many rows it leaves out.
    public let rows: Int
    /// The first of them.
    public let examples: [SourceLocation]
  }

  /// What is counted, where a figure compares several groups.
  public let name: String
  /// The rows of the files, those that cannot be read included.
  public let read: Int
  /// The rows that are counted.
  public let counted: Int
  /// The reasons, in the order in which rows are sorted.
  public let reasons: [Reason]

  /// How many rows are left out.
  public var total: Int { read - counted }
}
