#if Engines
  internal import Synchronization

  /// A server of PostgreSQL: one connection, and in it one transaction that only reads and sees one state of the table.
  final class PostgreSQLNode: EngineNode {
    let host: String
    private let settings: [(name: String, value: String)]
    private let address: EngineAddress
    private let connection = Mutex<PostgreSQLConnection?>(nil)

    init(
      _ server: EngineAddress.Host, _ address: EngineAddress, password: String, authority: String?
    ) {
      host = server.text
      self.address = address
      // Nothing is left to the environment, which could name another server or weaker encryption.
      settings = [
        ("host", server.name), ("hostaddr", ""), ("port", String(server.port)),
        ("dbname", address.database),
        ("user", address.user), ("password", password), ("client_encoding", "UTF8"),
        ("sslmode", address.isEncrypted ? "verify-full" : "disable"),
        ("sslrootcert", authority ?? Self.systemAuthorities), ("gssencmode", "disable"),
        ("target_session_attrs", "any"), ("application_name", "indicator-report"),
      ]
    }

    /// Where certificates of authorities lie, for a library that cannot find them itself.
    private static var systemAuthorities: String {
      PostgreSQLConnection.knowsSystemAuthorities ? "system" : "/etc/ssl/certs/ca-certificates.crt"
    }

    /// What no profile of the server may change: rows hidden by a policy are an error, numbers come with every digit.
    private var pinned: String {
      """
      SET statement_timeout = \(address.timeout * 1000); SET idle_in_transaction_session_timeout = 0; \
      SET row_security = off; SET extra_float_digits = 3; SET standard_conforming_strings = on; \
      SET DateStyle = 'ISO'; SET TimeZone = 'UTC'
      """
    }

    /// A connection in a transaction: one that reads sees one state of all tables as long as it lasts.
    func connected(toWrite: Bool = false) throws(EngineError) -> PostgreSQLConnection {
      let open = try PostgreSQLConnection.open(
        settings + [("options", "-c default_transaction_read_only=\(toWrite ? "off" : "on")")],
        PostgreSQLComplaint(host: host, address: address), timeout: address.timeout)
      let mode = toWrite ? "READ COMMITTED" : "REPEATABLE READ READ ONLY"
      _ = try open.rows("\(pinned); BEGIN ISOLATION LEVEL \(mode)", columns: nil)
      return open
    }

    func rows(_ sql: String, columns: Int?) throws(EngineError) -> [[String?]] {
      try connection.withLock { held throws(EngineError) in
        let open: PostgreSQLConnection
        if let held { open = held } else { open = try connected() }
        // A transaction that failed, or a connection that broke, answers nothing more.
        held = nil
        let found = try open.rows(sql, columns: columns)
        held = open
        return found
      }
    }
  }
#endif
