internal import Foundation
internal import Glibc
internal import Indicators
internal import Synchronization
internal import Tabular

/// The files of a run as they were when it first saw them: hashed once, and a change before the end is noticed.
///
/// Time and size only say where to look: what counts are the bytes.
final class InputWatch: Sendable {
  /// What the system tells of a file without reading it.
  private struct State: Hashable {
    let device, node, size, seconds, fraction: Int
  }

  private struct Sighting {
    let state: State
    var sha256: String?
  }

  private let sightings = Mutex<[String: Sighting]>([:])

  /// Takes note of files that are to be read.
  func note(_ paths: some Sequence<String>) {
    for path in paths {
      guard let state = Self.state(path) else { continue }
      sightings.withLock { if $0[path] == nil { $0[path] = Sighting(state: state) } }
    }
  }

  /// The SHA-256 of a file as it was when it was first hashed; `nil` where it cannot be read.
  func hash(_ path: String) -> String? {
    note([path])
    if let known = sightings.withLock({ $0[path]?.sha256 }) { return known }
    let found = Fingerprint.sha256(ofFile: path)
    sightings.withLock { $0[path]?.sha256 = found }
    return found
  }

  /// The inputs of a manifest that did not stay the same; `read` is what was read of them.
  func changes(of manifest: Manifest, read: [InputSummary]) -> [Diagnostic] {
    let hashes = Dictionary(grouping: read.filter { !$0.sha256.isEmpty }, by: \.path)
    let inputs = Set(manifest.inputs.filter { $0.engine == nil }.flatMap(\.paths))
      .subtracting(["-"])
    let changed = inputs.filter { input in
      isChanged(manifest.resolved(input), read: Set((hashes[input] ?? []).map(\.sha256)))
    }
    // Tables, maps and templates that stand beside the inputs.
    let others = Set(ContentKey.paths(manifest)).subtracting(inputs.map(manifest.resolved))
      .filter { isChanged($0) }
    return (changed.sorted() + others.sorted()).map { Diagnostic.changed($0) }
  }

  /// Whether a file has other bytes than at the first sight of it, or than those that were read.
  func isChanged(_ path: String, read: Set<String> = []) -> Bool {
    guard let first = sightings.withLock({ $0[path] }) else { return false }
    let known = read.union([first.sha256].compactMap(\.self))
    if known.count > 1 { return true }
    guard Self.state(path) != first.state else { return false }
    // Touched, or put there anew: only other bytes are a change.
    guard let known = known.first, let now = Fingerprint.sha256(ofFile: path) else { return true }
    return now != known
  }

  private static func state(_ path: String) -> State? {
    var found = stat()
    guard unsafe stat(path, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { return nil }
    return State(
      device: Int(found.st_dev), node: Int(found.st_ino), size: Int(found.st_size),
      seconds: Int(found.st_mtim.tv_sec), fraction: Int(found.st_mtim.tv_nsec))
  }

}
