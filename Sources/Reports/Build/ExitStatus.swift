internal import Glibc
public import Tabular

/// How a run ended, as the shell sees it (interface.md §1).
public enum ExitStatus: Int32, Sendable, Hashable {
  case done = 0
  case programFault = 1
  case invalidData = 2
  case partial = 3
  case strictWarnings = 4
  case differenceFound = 5
  case usage = 64
  case invalidManifest = 65
  case missingInput = 66
  case cannotCreateOutput = 73
  case inputOutput = 74
  case locked = 75
  case interrupted = 130
  case terminated = 143

  /// The status of one problem.
  public init(_ concern: Diagnostic.Concern) {
    switch concern {
    case .data: self = .invalidData
    case .manifest: self = .invalidManifest
    case .missingInput: self = .missingInput
    case .output: self = .cannotCreateOutput
    case .inputOutput: self = .inputOutput
    case .usage: self = .usage
    case .verification: self = .differenceFound
    case .locked: self = .locked
    }
  }

  /// The status of a run that a signal ended: 128 and the signal's number, as a shell says.
  init(signal: CInt) { self = signal == SIGINT ? .interrupted : .terminated }

  /// The status of several errors: what keeps an input from being there or read comes before what is wrong in it.
  public init(worstOf diagnostics: [Diagnostic]) {
    let order: [Diagnostic.Concern] = [
      .usage, .locked, .manifest, .missingInput, .inputOutput, .output, .data, .verification,
    ]
    let found = Set(diagnostics.filter { $0.severity == .error }.map(\.concern))
    self = order.first { found.contains($0) }.map { ExitStatus($0) } ?? .done
  }
}
