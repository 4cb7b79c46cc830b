import Foundation
public import Testing

/// Texts that are held word for word in `Tests/Golden`.
public enum Golden {
  /// Compares a text with the golden file of that name; `UPDATE_GOLDEN=1` rewrites it, which CI refuses.
  public static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = Shared.root + "/Tests/Golden/" + name
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] != "true" {
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return
    }
    let held = try String(contentsOfFile: path, encoding: .utf8)
    guard held != text else { return }
    let (old, new) = (
      held.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = line ?? min(old.count, new.count)
    let was = place < old.count ? String(old[place]) : "(end)"
    let now = place < new.count ? String(new[place]) : "(end)"
    Issue.record(
      "Golden/\(name) line \(place + 1)\n  held: \(was)\n  now:  \(now)\n(UPDATE_GOLDEN=1 rewrites it)",
      sourceLocation: sourceLocation)
  }
}
