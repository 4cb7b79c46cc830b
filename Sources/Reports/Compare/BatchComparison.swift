internal import Foundation
internal import Tabular

/// Two runs over several manifests compared, manifest by manifest, by the names of their folders.
struct BatchComparison {
  private let old, new: String
  /// The folders of both, in the order of the later run, and those of the earlier one alone.
  private let folders: [String]
  private let before, after: Set<String>

  /// `nil` where neither is a folder of a run over several manifests; throws where only one is.
  init?(_ old: String, _ new: String) throws(Diagnostic) {
    let first = try WrittenRun.read(in: old)?.parts?.map(\.folder)
    let last = try WrittenRun.read(in: new)?.parts?.map(\.folder)
    guard first != nil || last != nil else { return nil }
    guard let first, let last else {
      throw Diagnostic(
        .error, "usage", "a run over several manifests cannot be compared with a single one",
        at: SourceLocation(file: first == nil ? new : old),
        hint: "name a folder in it: \((first ?? last ?? []).joined(separator: ", "))",
        concern: .usage)
    }
    (self.old, self.new) = (old, new)
    (before, after) = (Set(first), Set(last))
    folders = last + first.filter { !last.contains($0) }
  }

  func comparison(
    tolerance: Double, isWhole: Bool, failsOnDifference: Bool
  ) -> RunComparison {
    var whole = RunComparison(status: .done)
    var texts: [String] = []
    var parts: [String] = []
    for folder in folders {
      guard before.contains(folder), after.contains(folder) else {
        let word = before.contains(folder) ? "gone" : "new"
        texts.append("\(folder): the manifest is \(word)")
        parts.append("{\"folder\": \(folder.quotedForJSON), \"kind\": \"\(word)\"}")
        if failsOnDifference, whole.status == .done { whole.status = .differenceFound }
        continue
      }
      let part = RunComparison.make(
        "\(old)/\(folder)", "\(new)/\(folder)", tolerance: tolerance, isWhole: isWhole,
        failsOnDifference: failsOnDifference)
      whole.problems += part.problems
      if whole.status == .done || !part.problems.isEmpty { whole.status = part.status }
      guard part.problems.isEmpty else { continue }
      texts.append("\(folder):\n\(part.text)")
      parts.append("{\"folder\": \(folder.quotedForJSON), \"comparison\": \(part.json)}")
    }
    whole.text = texts.joined(separator: "\n\n")
    whole.json = "{\"schema\": 1, \"runs\": [\(parts.joined(separator: ", "))]}"
    return whole
  }
}
