public import Tabular

/// An indicator that a manifest defines: a ratio of sums or counts over the rows of an input.
public struct CustomIndicator: Sendable, Hashable {
  /// One side of the ratio.
  public enum Term: Sendable, Hashable {
    /// Rows.
    case count
    /// Rows with something in a column.
    case countOf(String)
    /// The sum of a column.
    case sum(String)

    /// Reads `count`, `count(column)`, `sum(column)`, or a column alone, which means its sum.
    public init(_ text: String) {
      let text = text.trimmed
      if text == "count" {
        self = .count
      } else if text.hasSuffix(")"), text.hasPrefix("count(") {
        self = .countOf(String(text.dropFirst(6).dropLast()).trimmed)
      } else if text.hasSuffix(")"), text.hasPrefix("sum(") {
        self = .sum(String(text.dropFirst(4).dropLast()).trimmed)
      } else {
        self = .sum(text)
      }
    }

    /// The column, where it has one.
    public var column: String? {
      switch self {
      case .count: nil
      case .countOf(let column), .sum(let column): column
      }
    }

    /// As it is said in a definition.
    public var words: String {
      switch self {
      case .count: "rows"
      case .countOf(let column): "rows with \(column)"
      case .sum(let column): "Σ \(column)"
      }
    }
  }

  /// The id, without `custom.`.
  public var id: String
  /// The name as a heading.
  public var title: String
  /// The unit.
  public var unit: Unit
  /// What is above the line.
  public var numerator: Term
  /// What is below it; `nil` for a plain sum or count.
  public var denominator: Term?
  /// What the ratio is multiplied by.
  public var scale: Double
  /// The rows that take part, on both sides: column → allowed values.
  public var filter: [String: [String]] = [:]
  /// The rows of the numerator, among these.
  public var numeratorFilter: [String: [String]] = [:]
  /// Which way is better.
  public var direction: Indicator.Direction = .neutral
  /// The id of an input, or a kind: then all inputs of the kind.
  public var input: String
  /// Where it stands in the manifest.
  public var place: SourceLocation

  /// The columns of both terms, none twice.
  var columns: [String] {
    [numerator.column, denominator?.column].compactMap { $0 }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// Its entry in the catalogue.
  public var indicator: Indicator {
    let times = scale == 1 ? "" : "\(scale.shortestText) × "
    let below = denominator.map { " / \($0.words)" } ?? ""
    return Indicator(
      "custom.\(id)", title, in: unit, direction, .custom(self),
      definition: "\(times)\(numerator.words)\(words(numeratorFilter))\(below)"
        + "\(words(filter)), of \(input).",
      reading: "An indicator of the manifest's own.", reference: "manifest")
  }

  private func words(_ filter: [String: [String]]) -> String {
    guard !filter.isEmpty else { return "" }
    let parts = filter.sorted { $0.key < $1.key }
      .map { "\($0.key) is \($0.value.joined(separator: " or "))" }
    return " where " + parts.joined(separator: " and ")
  }
}
