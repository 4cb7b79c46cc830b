/// A problem that was found: a value of facts, with no layout; the renderings are in files of their own.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable, Comparable {
    /// What was asked for cannot be made from this.
    case error
    /// It is used, with an assumption that a reader must know.
    case warning
    /// Worth knowing; nothing was assumed.
    case note

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }

    /// Orders the worst first.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// Whose matter it is; decides the exit code (interface.md §1).
  public enum Concern: String, Hashable, Sendable {
    /// Input data: 2.
    case data
    /// The manifest or a template: 65.
    case manifest
    /// An input that is not there: 66.
    case missingInput
    /// An output that cannot be created: 73.
    case output
    /// Reading or writing failed, or the disk is full: 74.
    case inputOutput
    /// Options and arguments: 64.
    case usage
    /// A self-check found a difference: 5.
    case verification
    /// Another run holds the output folder: 75.
    case locked
  }

  /// The name of a kind of problem, in the vocabulary of Frictionless where that has a word for it.
  public struct Code: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
    /// The name as printed, for example `type-error`.
    public let rawValue: String

    /// Makes a code of its printed name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Makes a code of its printed name.
    public init(stringLiteral value: String) { rawValue = value }

    /// Orders by name.
    public static func < (left: Code, right: Code) -> Bool { left.rawValue < right.rawValue }
  }

  /// How bad it is.
  public var severity: Severity
  /// Whose matter it is.
  public var concern: Concern
  /// The kind of problem.
  public var code: Code
  /// What was found, in one sentence without a full stop.
  public var message: String
  /// Where.
  public var location: SourceLocation?
  /// What was expected, where that helps.
  public var expected: String?
  /// What the reader can do about it.
  public var hint: String?

  /// Makes a diagnostic.
  public init(
    _ severity: Severity, _ code: Code, _ message: String, at location: SourceLocation? = nil,
    expected: String? = nil, hint: String? = nil, concern: Concern = .data
  ) {
    self.severity = severity
    self.concern = concern
    self.code = code
    self.message = message
    self.location = location
    self.expected = expected
    self.hint = hint
  }
}

extension Diagnostic: Comparable {
  /// Orders by severity, then place, then code and message, so that a printed list never depends on the schedule.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    if left.severity != right.severity { return left.severity < right.severity }
    let nowhere = SourceLocation(file: "")
    let (here, there) = (left.location ?? nowhere, right.location ?? nowhere)
    if here != there { return here < there }
    return (left.code, left.message) < (right.code, right.message)
  }
}
