internal import Foundation
internal import Tabular

/// The figures of a brief against values.csv: each must stand there with the same number; a change must be that of its two years.
///
/// Populations, and medians over the countries' latest years, are in briefs only and cannot be held against anything.
struct FactsCheck {
  private struct Sheet: Decodable {
    let facts: [Fact]
  }

  private struct Fact: Decodable {
    let id: Int
    let sentence: String
    let figures: [Figure]
  }

  private struct Figure: Decodable {
    let indicator, area, period, breakdown, category, printed: String
    let value: Double?

    var key: WrittenValues.Key {
      WrittenValues.Key(
        indicator: indicator, area: area, period: period, breakdown: breakdown,
        category: category)
    }
  }

  private(set) var findings: [Diagnostic] = []
  private let path: String
  private let values: [WrittenValues.Key: WrittenValues.Row]
  private let indicators: Set<String>

  init(
    _ path: String, _ values: [WrittenValues.Key: WrittenValues.Row], indicators: Set<String>
  ) {
    (self.path, self.values, self.indicators) = (path, values, indicators)
    guard let data = FileManager.default.contents(atPath: path) else { return }
    guard let sheet = try? JSONDecoder().decode(Sheet.self, from: data) else {
      report("it is not a sheet of facts of this program")
      return
    }
    for fact in sheet.facts {
      for figure in fact.figures { check(figure, of: fact) }
    }
  }

  private mutating func check(_ figure: Figure, of fact: Fact) {
    guard indicators.contains(figure.indicator), figure.period != "latest" else { return }
    let group = figure.breakdown.isEmpty ? "" : " \(figure.breakdown)=\(figure.category)"
    let name = "\(figure.indicator) \(figure.area) \(figure.period)\(group)"
    var held = values[figure.key]?.number
    if values[figure.key] == nil {
      guard let change = change(figure.key) else {
        report("fact \(fact.id) prints \(name), which values.csv does not have")
        return
      }
      held = change
    }
    guard held != figure.value else { return }
    report(
      "fact \(fact.id) prints \(name) as \(figure.value?.shortestText ?? "none"), "
        + "values.csv has \(held?.shortestText ?? "none")")
  }

  /// The later value less the earlier one, where the period is of two years.
  private func change(_ key: WrittenValues.Key) -> Double? {
    let ends = key.period.split(separator: "-").map { year in
      WrittenValues.Key(
        indicator: key.indicator, area: key.area, period: String(year),
        breakdown: key.breakdown, category: key.category)
    }
    guard ends.count == 2, let first = values[ends[0]]?.number,
      let last = values[ends[1]]?.number
    else { return nil }
    return last - first
  }

  private mutating func report(_ message: String) {
    findings.append(
      Diagnostic(
        .error, "facts-differ", message, at: SourceLocation(file: path),
        concern: .verification))
  }
}
