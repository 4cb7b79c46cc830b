package import Tabular

/// Why an engine gave no figures: one case for each cause, with the host.
package struct EngineError: Error, Hashable, Sendable {
  /// The kind of cause, which decides whether to try again and how the program ends.
  package enum Cause: String, CaseIterable, Sendable {
    case notBuilt, noPassword, unencrypted
    /// Hosts whose rows would count twice.
    case repeated
    case unreachable, interrupted, hung, certificate, authentication
    case schema, refused, incomplete, malformed
    /// Somebody else is writing there.
    case busy

    /// Whether the same question may be asked again: only where nothing was answered.
    var isTransport: Bool { self == .unreachable || self == .interrupted }
  }

  package let cause: Cause
  /// The server, where it is of one.
  package let host: String
  package let message: String
  package var hint: String?

  /// Joins the parts.
  package init(_ cause: Cause, _ host: String, _ message: String, hint: String? = nil) {
    (self.cause, self.host, self.message, self.hint) = (cause, host, message, hint)
  }

  /// As the program says it; what no engine answered is a failure of input and output, a table of another form one of data.
  package func diagnostic(at place: SourceLocation?) -> Diagnostic {
    let concern: Diagnostic.Concern =
      switch cause {
      case .schema: .data
      case .notBuilt, .noPassword, .unencrypted, .repeated: .manifest
      case .busy: .locked
      default: .inputOutput
      }
    return Diagnostic(
      .error, Diagnostic.Code(rawValue: "engine-" + Self.words[cause, default: "error"]),
      (host.isEmpty ? "" : "\(host): ") + message, at: place, hint: hint, concern: concern)
  }

  private static let words: [Cause: String] = [
    .notBuilt: "not-built", .noPassword: "password", .unencrypted: "unencrypted",
    .unreachable: "unreachable", .interrupted: "interrupted", .hung: "timeout",
    .certificate: "certificate", .authentication: "authentication", .schema: "schema",
    .refused: "refused", .incomplete: "incomplete", .malformed: "answer", .busy: "busy",
    .repeated: "repeated",
  ]
}
