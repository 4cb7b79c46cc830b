internal import Statistics
internal import Tabular

/// values.csv (interface.md §3): every computed value, one row each.
public enum ValuesFile {
  /// The columns, in order.
  public static let columns = [
    "indicator", "area", "area_type", "period", "breakdown", "category", "value", "unit", "lower",
    "upper", "se", "n", "numerator", "denominator", "status", "data_type", "flags", "source",
    "note",
  ]

  /// The file's bytes: UTF-8, LF, values in their order.
  public static func bytes(_ values: [IndicatorValue]) -> [UInt8] {
    var writer = CSVWriter(columns: columns)
    for value in values { writer.append(row(value)) }
    return writer.bytes
  }

  private static func row(_ value: IndicatorValue) -> [String] {
    var note = value.note
    if case .missing(_, let reason) = value.outcome, !note.hasPrefix(reason) {
      note = note.isEmpty ? reason : "\(reason); \(note)"
    }
    return [
      value.indicator, value.area.code, value.area.kind.rawValue, value.period, value.breakdown,
      value.category, value.number?.shortestText ?? "", value.unit.rawValue,
      value.interval?.lower.shortestText ?? "", value.interval?.upper.shortestText ?? "",
      value.standardError?.shortestText ?? "", value.count.map(String.init) ?? "",
      value.numerator?.shortestText ?? "", value.denominator?.shortestText ?? "", value.status,
      value.dataType.rawValue, value.flags.map(\.rawValue).joined(separator: ";"), value.source,
      note,
    ]
  }
}
