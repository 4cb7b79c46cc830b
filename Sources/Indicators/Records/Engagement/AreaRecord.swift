public import Tabular

/// A record that is about an area: what summaries by area, group and period need to know of it.
public protocol AreaRecord: Sendable {
  /// The country, the part of one, or the group that it is about.
  var area: Area { get }
  /// All areas that it is about; one for most records.
  var areas: [Area] { get }
  /// Where it was read.
  var location: SourceLocation? { get }
}

extension AreaRecord {
  /// The one area.
  public var areas: [Area] { [area] }
}
