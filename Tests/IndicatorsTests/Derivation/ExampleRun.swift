import Indicators
import TestSupport

/// The example meeting, read and computed once for all tests.
enum ExampleRun {
  private static let task = Task { () throws -> Evaluation in
    let manifest = try Manifest.read(Shared.root + "/Examples/inter-regional-meeting")
    return await Evaluation.run(manifest)
  }

  static func evaluation() async throws -> Evaluation { try await task.value }
}
