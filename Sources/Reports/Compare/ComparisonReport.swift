internal import Foundation
internal import Indicators
internal import Tabular

/// A comparison in words and as JSON.
struct ComparisonReport {
  let old: ComparedRun
  let new: ComparedRun
  let causes: RunCauses
  let changes: [ValueChange]
  let tolerance: Double
  let isWhole: Bool

  /// How many changes of a sort are listed, unless all are asked for.
  private static let listed = 20

  /// The comparison for people.
  var lines: [String] {
    var lines = [summary, ""]
    for (name, finding) in causes.all {
      switch finding {
      case .same: lines.append("\(name): the same")
      case .changed(let what): lines.append("\(name): changed (\(what))")
      case .notKnown: lines.append("\(name): not known")
      }
    }
    for kind in ValueChange.Kind.allCases {
      let ofKind = changes.filter { $0.kind == kind }
      let shown = ofKind.filter { !$0.isWithin(tolerance) }
      guard !ofKind.isEmpty else { continue }
      lines += ["", "\(kind.rawValue): \(ofKind.count)"]
      let most = isWhole ? shown.count : Self.listed
      lines += shown.prefix(most).map(Self.line)
      if shown.count > most { lines.append("  and \(shown.count - most) more") }
      if shown.count < ofKind.count {
        lines.append("  \(ofKind.count - shown.count) within the tolerance are not listed")
      }
    }
    return lines
  }

  private var summary: String {
    let counts = ValueChange.Kind.allCases.map { kind in
      "\(changes.count { $0.kind == kind }) \(kind.rawValue)"
    }
    let same = new.values.rows.count - changes.count { $0.kind != .gone }
    return counts.joined(separator: ", ") + "; \(same) the same"
  }

  private static func line(_ change: ValueChange) -> String {
    let key = change.key
    let group = key.breakdown.isEmpty ? "" : " \(key.breakdown)=\(key.category)"
    var line = "  \(key.indicator) \(key.area) \(key.period)\(group): "
    switch change.kind {
    case .new: line += shown(change.new)
    case .gone: line += "was \(shown(change.old))"
    case .changed:
      line += "\(shown(change.old)) -> \(shown(change.new))"
      if let difference = change.difference {
        line += ", \(difference < 0 ? "" : "+")\(short(difference))"
        if let relative = change.relative {
          line += " (\(relative < 0 ? "" : "+")\(short(relative)) %)"
        }
      }
      let (before, after) = (change.old?["status"] ?? "", change.new?["status"] ?? "")
      if before != after { line += ", \(before) -> \(after)" }
    case .restated:
      line += "the same \(shown(change.new)), other \(change.columns.joined(separator: ", "))"
    }
    return line + " [\(change.reasons.joined(separator: "; "))]"
  }

  private static func shown(_ row: WrittenValues.Row?) -> String {
    guard let row else { return "" }
    return row["value"].isEmpty ? "none (\(row["status"]))" : row["value"]
  }

  /// Six significant digits: the size of a change is read, not computed with.
  private static func short(_ number: Double) -> String {
    guard number != 0, number.isFinite else { return number.shortestText }
    var scale = 1.0
    while abs(number) * scale < 1e5, scale < 1e15 { scale *= 10 }
    return ((number * scale).rounded() / scale).shortestText
  }
}

extension ComparisonReport {
  private struct Form: Encodable {
    struct Side: Encodable {
      let path: String
      let values: Int
      let version, asOf: String?
    }
    struct Cause: Encodable {
      let name, finding: String
      let what: String?
    }
    struct Change: Encodable {
      let kind, indicator, area, period, breakdown, category: String
      let old, new, difference, relativePercent: Double?
      let oldStatus, newStatus: String?
      let columns, reasons: [String]
      let isWithinTolerance: Bool
    }
    let schema = 1
    let old, new: Side
    let counts: [String: Int]
    let causes: [Cause]
    let changes: [Change]
  }

  /// The comparison for machines, every change in it.
  var json: String {
    let form = Form(
      old: side(old), new: side(new),
      counts: Dictionary(
        uniqueKeysWithValues: ValueChange.Kind.allCases.map { kind in
          (kind.rawValue, changes.count { $0.kind == kind })
        }),
      causes: causes.all.map { name, finding in
        switch finding {
        case .same: .init(name: name, finding: "same", what: nil)
        case .changed(let what): .init(name: name, finding: "changed", what: what)
        case .notKnown: .init(name: name, finding: "not known", what: nil)
        }
      }, changes: changes.map(entry))
    return JSONOutput.page(form, keys: .convertToSnakeCase) ?? "{}"
  }

  private func side(_ run: ComparedRun) -> Form.Side {
    Form.Side(
      path: run.path, values: run.values.rows.count, version: run.run?.version,
      asOf: run.run?.asOf)
  }

  private func entry(_ change: ValueChange) -> Form.Change {
    Form.Change(
      kind: change.kind.rawValue, indicator: change.key.indicator, area: change.key.area,
      period: change.key.period, breakdown: change.key.breakdown, category: change.key.category,
      old: change.old?.number, new: change.new?.number, difference: change.difference,
      relativePercent: change.relative, oldStatus: change.old?["status"],
      newStatus: change.new?["status"], columns: change.columns, reasons: change.reasons,
      isWithinTolerance: change.isWithin(tolerance))
  }
}
