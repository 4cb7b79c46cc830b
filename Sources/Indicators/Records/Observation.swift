public import Statistics
public import Tabular

/// One number of one input key, country and year, as read.
public struct Observation: Hashable, Sendable {
  /// The year; a survey over two years stands at the later one, with a note.
  public var year: Int
  /// The number, in the key's declared unit.
  public var value: Double
  /// The source's own limits of uncertainty.
  public var interval: Interval?
  /// How the source says it came to be.
  public var dataType: DataType
  /// Marks that travel with it into every value made from it.
  public var flags: [ValueFlag]
  /// `file:line`.
  public var source: String
  /// The source's remark.
  public var note: String
  /// The cell, by the manifest's name of the file; `nil` for a number that was worked out.
  public var place: SourceLocation?

  /// Makes an observation.
  public init(
    year: Int, value: Double, interval: Interval? = nil, dataType: DataType = .reported,
    flags: [ValueFlag] = [], source: String = "", note: String = ""
  ) {
    self.year = year
    self.value = value
    self.interval = interval
    self.dataType = dataType
    self.flags = flags
    self.source = source
    self.note = note
  }
}
