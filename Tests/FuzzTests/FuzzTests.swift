import Foundation
import Synchronization
import TestSupport
import Testing

/// Spoilt inputs of every kind: read or refused, never a crash, and never without an end.
///
/// `INDICATOR_REPORT_FUZZ_SECONDS=300` lets each reader run for five minutes, on from `INDICATOR_REPORT_FUZZ_SEED`.
@Suite(.serialized) struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seconds = environment["INDICATOR_REPORT_FUZZ_SECONDS"].flatMap(Double.init)
  private static let seed = environment["INDICATOR_REPORT_FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  @Test(arguments: FuzzTarget.allCases)
  func `is read or refused, and comes to an end`(_ target: FuzzTarget) async throws {
    let folder = try TemporaryFolder()
    let seeds = target.seeds
    try #require(!seeds.isEmpty)
    let watch = FuzzWatch(target.rawValue, folder: folder.path)
    let end = Date(timeIntervalSinceNow: Self.seconds ?? 0)
    var (tried, seed) = (0, Self.seed)
    while Self.seconds == nil ? tried < 60 : Date() < end {
      var mutation = Mutation(seed: seed, words: target.words)
      let bytes = mutation.next(seeds)
      try watch.begin(seed, bytes)
      try await target.read(bytes, in: folder.path)
      watch.end()
      (tried, seed) = (tried + 1, seed + 1)
    }
    if Self.seconds != nil {
      print(
        "fuzz \(target.rawValue): \(tried) inputs from seed \(Self.seed), slowest "
          + "\(watch.slowest.text)")
      // Only where the machine does nothing else: beside all other tests the time says nothing, and an input without an end shows by itself.
      #expect(watch.slowest.seconds < 30, "\(target.rawValue), seed \(watch.slowest.seed)")
    }
  }
}
