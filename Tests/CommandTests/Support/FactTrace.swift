import Foundation
import TestSupport

/// Follows the figures of fact files to values.csv and the inputs, and recomputes those that are made of others.
struct FactTrace {
  let values: ComputedValues
  /// Where the inputs lie, which the sources name without their folder.
  let inputs: [String]
  /// How many figures were found by the way they were made; `row` for those that are rows.
  private(set) var counts: [String: Int] = [:]
  /// Figures that lead nowhere, or are printed otherwise than their number says.
  private(set) var lost: [String] = []

  init(_ values: ComputedValues, inputs: [String]) {
    self.values = values
    self.inputs = inputs
  }

  mutating func follow(_ figure: FactFile.Figure, file: String) {
    let complaint =
      figure.derived.map { derivation(of: figure, $0) } ?? row(of: figure)
    let how = figure.derived?.rule ?? "row"
    if let complaint = complaint ?? PrintedNumber.complaint(about: figure) {
      lost.append("\(file): \(figure.text) \"\(figure.printed)\": \(complaint)")
    } else {
      counts[how, default: 0] += 1
    }
  }

  /// What is wrong with a figure that should be a row, with the limits that it prints; `nil` where nothing is.
  private func row(of figure: FactFile.Figure) -> String? {
    guard
      let row = values[
        figure.indicator, figure.area, figure.period, figure.breakdown, figure.category]
    else { return "no row" }
    guard row["value"].flatMap(Double.init) == figure.value else {
      return "the row has \(row["value"] ?? "")"
    }
    return PrintedNumber.complaint(
      aboutLimitsOf: figure, row["lower"].flatMap(Double.init), row["upper"].flatMap(Double.init))
  }

  private func derivation(of figure: FactFile.Figure, _ derived: FactFile.Derived) -> String? {
    for operand in derived.from where derived.rule != "input" {
      let held = values.number(
        operand.indicator, operand.area, operand.period, operand.breakdown, operand.category)
      guard held != nil, held == operand.value else { return "an operand is no row: \(operand)" }
    }
    let numbers = derived.from.compactMap(\.value)
    guard let value = figure.value, numbers.count == derived.from.count else { return "no number" }
    switch derived.rule {
    case "difference" where numbers.count == 2:
      return value == numbers[1] - numbers[0] ? nil : "not the difference"
    case "median" where !numbers.isEmpty:
      let sorted = numbers.sorted()
      let median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
      return value == median ? nil : "not the median"
    case "input" where numbers.count == 1: return input(value, derived.from[0].source)
    default: return "no rule \(derived.rule)"
    }
  }

  /// Whether a line of an input holds the number, in one of its fields, as it is or in thousands.
  private func input(_ value: Double, _ source: String) -> String? {
    let parts = source.split(separator: ":")
    guard parts.count == 2, let line = Int(parts[1]) else { return "no place: \(source)" }
    for folder in inputs {
      guard let text = try? String(contentsOfFile: "\(folder)/\(parts[0])", encoding: .utf8) else {
        continue
      }
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      guard lines.indices.contains(line - 1) else { return "no line \(line)" }
      let fields = lines[line - 1].split(separator: ",").compactMap { Double($0) }
      return fields.contains { $0 == value || $0 * 1000 == value } ? nil : "not on that line"
    }
    return "no file \(parts[0])"
  }
}
