extension FanOut {
  /// The columns of a table on each server.
  package func described(
    _ table: String, _ dialect: SQLDialect
  ) async throws(EngineError) -> [[EngineColumn]] {
    try await rows(dialect.columns(of: table), columns: nil).map { answer in
      answer.compactMap { fields in
        guard fields.count >= 2, let name = fields[0], let type = fields[1] else { return nil }
        return EngineColumn(name: name, type: type, isNumber: dialect.isNumber(type))
      }
    }
  }
}
