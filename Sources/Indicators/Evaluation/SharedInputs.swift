internal import Foundation
internal import Synchronization
internal import Tabular

/// What a run over several manifests has read of inputs that more than one of them names in the same words (batch.md §4).
///
/// It holds a thing as long as a manifest that is still to come wants it, and no longer.
public final class SharedInputs: Sendable {
  private struct State {
    var wanted: [String: Int] = [:]
    var held: [String: any Sendable] = [:]
  }

  /// All inputs of a manifest, and its path, which stands in what was found.
  private struct Whole: Sendable {
    let path: String
    let inputs: Inputs
  }

  private let state = Mutex(State())

  /// Counts what the manifests of a run have in common.
  public init(_ manifests: [Manifest]) {
    var wanted: [String: Int] = [:]
    for key in manifests.flatMap(Self.keys) { wanted[key, default: 0] += 1 }
    state.withLock { $0.wanted = wanted }
  }

  /// Gives up what nobody wants when this manifest is done.
  public func finish(_ manifest: Manifest) {
    let keys = Self.keys(manifest)
    state.withLock { state in
      for key in keys {
        state.wanted[key, default: 0] -= 1
        if state.wanted[key, default: 0] <= 0 { state.held[key] = nil }
      }
    }
  }

  /// All inputs, where a manifest before this one had the same; problems are said as of this one.
  func inputs(of manifest: Manifest) -> Inputs? {
    guard let whole: Whole = held(Self.key(manifest)) else { return nil }
    var inputs = whole.inputs
    inputs.log = inputs.log.mapped { Self.moved($0, from: whole.path, to: manifest.path) }
    return inputs
  }

  /// Keeps all inputs, where another manifest will want them.
  func keep(_ inputs: Inputs, of manifest: Manifest) {
    keep(Whole(path: manifest.path, inputs: inputs), Self.key(manifest))
  }

  /// What was read of one input, where a manifest before this one had the same.
  func part<Part: Sendable>(_ specification: InputSpecification, of manifest: Manifest) -> Part? {
    held(Self.key(specification, manifest))
  }

  /// Keeps what was read of one input, where another manifest will want it, and its problems name no line of this one.
  func keep<Part: Sendable>(
    _ part: Part, _ log: DiagnosticLog, _ specification: InputSpecification, of manifest: Manifest
  ) {
    guard log.kept.allSatisfy({ $0.location?.file != manifest.path }) else { return }
    keep(part, Self.key(specification, manifest))
  }

  private func held<Part: Sendable>(_ key: String) -> Part? {
    state.withLock { $0.held[key] } as? Part
  }

  private func keep<Part: Sendable>(_ part: Part, _ key: String) {
    state.withLock { state in
      if state.wanted[key, default: 0] > 1 { state.held[key] = part }
    }
  }

  private static func keys(_ manifest: Manifest) -> [String] {
    [key(manifest)] + Set(manifest.inputs.map { key($0, manifest) })
  }

  private static func key(_ manifest: Manifest) -> String {
    let settings: [Any] = [
      manifest.inputs, manifest.custom, manifest.ownership as Any, manifest.notForProfit,
      manifest.engine as Any,
    ]
    return key(StableText(settings, places: .lines), manifest)
  }

  /// One input is read with the list of countries, which other inputs may change.
  private static func key(
    _ specification: InputSpecification, _ manifest: Manifest
  ) -> String {
    let countries = manifest.inputs.filter { $0.kind == .countries }
    return key(StableText([specification] + countries, places: .none), manifest)
  }

  /// The words, and which files they mean.
  private static func key(_ text: StableText, _ manifest: Manifest) -> String {
    let files = text.leaves.map { manifest.resolved($0) }
      .filter { FileManager.default.fileExists(atPath: $0) }
      .map { URL(filePath: $0).resolvingSymlinksInPath().standardizedFileURL.path }
    return ([text.text] + files.sorted()).joined(separator: "\n")
  }

  private static func moved(
    _ found: Diagnostic, from old: String, to new: String
  ) -> Diagnostic {
    var found = found
    if found.location?.file == old { found.location?.file = new }
    found.message = found.message.replacing("\(old):", with: "\(new):")
    found.hint = found.hint?.replacing("\(old):", with: "\(new):")
    return found
  }
}
