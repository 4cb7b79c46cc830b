import Engines
import Testing

@Suite struct PostgreSQLComplaintTests {
  private func complaint() throws -> PostgreSQLComplaint {
    PostgreSQLComplaint(
      host: "h:5432", address: try EngineAddress(parsing: "postgresql://reader@h/claims?table=t"))
  }

  /// Codes of the appendix A of PostgreSQL's manual.
  @Test(arguments: [
    ("28P01", EngineError.Cause.authentication), ("28000", .authentication),
    ("42P01", .schema), ("42703", .schema), ("3D000", .schema), ("57014", .hung),
    ("57P01", .interrupted), ("08006", .interrupted), ("40001", .interrupted),
    ("57P03", .unreachable), ("53300", .unreachable), ("42501", .refused), ("54011", .refused),
    ("22003", .refused),
  ])
  func `a code of the server has its cause`(
    _ code: String, _ cause: EngineError.Cause
  ) throws {
    let error = try complaint().error(code: code, message: "what it says\nDETAIL: more")
    #expect(error.cause == cause)
    #expect(error.message.contains("what it says"))
    #expect(!error.message.contains("DETAIL"))
  }

  @Test func `why a server cannot reach another is said, and details of rows are not`() throws {
    let words = (
      message: "could not connect to server \"s1\"", detail: "password authentication failed"
    )
    let broken = try complaint().error(code: "08001", message: words.message, detail: words.detail)
    #expect(broken.message == "the connection broke (\(words.message): \(words.detail))")
    let refused = try complaint().error(
      code: "22003", message: "out of range", detail: "row 7, secret")
    #expect(!refused.message.contains("secret"))
  }

  @Test func `without a code it is the connection that broke`() throws {
    let error = try complaint().error(code: nil, message: "server closed the connection")
    #expect(error.cause == .interrupted)
  }

  @Test(arguments: [
    (
      "connection to server at \"127.0.0.1\", port 1 failed: FATAL:  28P01: Passwort-Authentifizierung fehlgeschlagen\nLOCATION:  auth_failed",
      EngineError.Cause.authentication
    ),
    (
      "connection to server at \"127.0.0.1\", port 1 failed: FATAL:  3D000: database \"x\" does not exist",
      .schema
    ),
    (
      "connection to server at \"127.0.0.1\", port 1 failed: SSL error: certificate verify failed",
      .certificate
    ),
    (
      "connection to server at \"127.0.0.1\", port 1 failed: server does not support SSL, but SSL was required",
      .certificate
    ),
    ("connection to server at \"127.0.0.1\", port 1 failed: Connection refused", .unreachable),
  ])
  func `a connection that does not come about has its cause`(
    _ said: String, _ cause: EngineError.Cause
  ) throws {
    #expect(try complaint().connecting(said).cause == cause)
  }
}
