#if Engines
  /// Loads a table of PostgreSQL in one transaction, of which a load that is killed leaves nothing.
  struct PostgreSQLLoader: EngineLoader {
    let host: String
    let names: LoadNames
    private let connection: PostgreSQLConnection
    private let dialect = SQLDialect.postgreSQL

    init(_ node: PostgreSQLNode, names: LoadNames) throws(EngineError) {
      (host, self.names) = (node.host, names)
      connection = try node.connected(toWrite: true)
    }

    func begin(_ columns: [LoadColumn]) throws(EngineError) -> [String] {
      let key = dialect.literal("indicator-report load \(names.sql(names.table, dialect))")
      let locked = try connection.rows(
        "SELECT pg_try_advisory_xact_lock(hashtext(\(key)))", columns: 1)
      guard locked.first?[0] == "t" else {
        throw EngineError(
          .busy, host, "another load of \(names.table) is at work", hint: "wait until it has ended")
      }
      _ = try connection.rows(
        "CREATE TABLE \(names.sql(names.loading, dialect)) ("
          + columns.map { $0.definition(dialect) }.joined(separator: ", ") + ")", columns: nil)
      return []
    }

    func add(_ lines: [UInt8]) throws(EngineError) {
      try connection.copy(
        "COPY \(names.sql(names.loading, dialect)) FROM STDIN", lines)
    }

    func count() throws(EngineError) -> Int {
      let found = try connection.rows(
        "SELECT count(*) FROM \(names.sql(names.loading, dialect))", columns: 1)
      return found.first?[0].flatMap { Int($0) } ?? -1
    }

    func publish() throws(EngineError) {
      let (table, loading) = (names.sql(names.table, dialect), names.sql(names.loading, dialect))
      // Who might read the old table may read the new one.
      let grants = """
        DO $$ DECLARE r record; BEGIN FOR r IN SELECT DISTINCT a.grantee FROM pg_class c, aclexplode(c.relacl) a \
        WHERE c.oid = to_regclass(\(dialect.literal(table))) AND a.privilege_type = 'SELECT' LOOP \
        EXECUTE format('GRANT SELECT ON %s TO %s', \(dialect.literal(loading)), \
        CASE WHEN r.grantee = 0 THEN 'PUBLIC' ELSE r.grantee::regrole::text END); END LOOP; END $$
        """
      _ = try connection.rows(grants, columns: nil)
      _ = try connection.rows(
        "DROP TABLE IF EXISTS \(table); ALTER TABLE \(loading) RENAME TO \(dialect.name(names.table)); "
          + "ANALYZE \(table); COMMIT", columns: nil)
    }

    func abandon() { _ = try? connection.rows("ROLLBACK", columns: nil) }
  }
#endif
