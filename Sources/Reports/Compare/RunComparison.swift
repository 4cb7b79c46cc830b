internal import Foundation
public import Tabular

/// Two runs compared: which figures changed, and what explains it.
public struct RunComparison: Sendable {
  /// The exit status: done, whatever was found; a difference only where that was asked for.
  public var status: ExitStatus
  /// Problems of reading.
  public var problems: [Diagnostic] = []
  /// For people, without a final line break.
  public var text = ""
  /// For machines.
  public var json = ""

  /// Compares two values.csv, or two output folders.
  ///
  /// Numbers are compared exactly. `tolerance` only shortens the list: a number that moved by no more than that share of the old one is
  /// counted and not listed. With `failsOnDifference` any difference, within the tolerance or not, gives exit status 5.
  public static func make(
    _ old: String, _ new: String, tolerance: Double = 0, isWhole: Bool = false,
    failsOnDifference: Bool = false
  ) -> RunComparison {
    do throws(Diagnostic) {
      let batch = try BatchComparison(old, new)
      if let batch {
        return batch.comparison(
          tolerance: tolerance, isWhole: isWhole, failsOnDifference: failsOnDifference)
      }
      let sides = (try ComparedRun(old), try ComparedRun(new))
      let causes = RunCauses(sides.0, sides.1)
      let changes = changes(sides.0.values, sides.1.values, causes)
      let report = ComparisonReport(
        old: sides.0, new: sides.1, causes: causes, changes: changes, tolerance: tolerance,
        isWhole: isWhole)
      return RunComparison(
        status: failsOnDifference && !changes.isEmpty ? .differenceFound : .done,
        text: report.lines.joined(separator: "\n"), json: report.json)
    } catch {
      return RunComparison(status: ExitStatus(error.concern), problems: [error])
    }
  }

  /// The changes in the order of the files: by indicator, area, period, breakdown and category of whichever file has the row.
  private static func changes(
    _ old: WrittenValues, _ new: WrittenValues, _ causes: RunCauses
  ) -> [ValueChange] {
    let (before, after) = (old.byKey, new.byKey)
    let columns = new.columns.filter { old.columns.contains($0) }
    var found: [ValueChange] = []
    for row in new.rows {
      guard let earlier = before[row.key] else {
        found.append(ValueChange(kind: .new, key: row.key, old: nil, new: row))
        continue
      }
      let differing = columns.filter { earlier[$0] != row[$0] }
      guard !differing.isEmpty else { continue }
      let isChanged = differing.contains { ["value", "status", "unit"].contains($0) }
      found.append(
        ValueChange(
          kind: isChanged ? .changed : .restated, key: row.key, old: earlier, new: row,
          columns: differing))
    }
    for row in old.rows where after[row.key] == nil {
      found.append(ValueChange(kind: .gone, key: row.key, old: row, new: nil))
    }
    for index in found.indices { found[index].reasons = causes.reasons(for: found[index]) }
    return found
  }
}

/// One side of a comparison: values, and run.json where it stands beside them.
struct ComparedRun {
  let path: String
  let values: WrittenValues
  let run: WrittenRun?

  init(_ path: String) throws(Diagnostic) {
    self.path = path
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isThere, isFolder.boolValue else {
      values = try WrittenValues(path)
      // A lone file may have been moved; only a folder vouches that its run.json is of the same run.
      run = nil
      return
    }
    values = try WrittenValues("\(path)/values.csv")
    run = try WrittenRun.read(in: path)
  }
}
