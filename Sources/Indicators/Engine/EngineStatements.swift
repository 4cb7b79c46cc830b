package import Engines
internal import Statistics

/// The statements that an input becomes, to be looked at before an engine is asked.
package enum EngineStatements {
  /// The question about the records of an input, of a table with these columns; empty where it is none of records.
  package static func records(
    _ specification: InputSpecification, columns labels: [String], dialect: SQLDialect
  ) -> String {
    RecordPushdown(specification, labels: labels)?
      .statement(dialect, table: specification.engine?.table ?? "") ?? ""
  }

  /// For each table of a `survey` input the question about ranges and that about sums, of a table with these columns.
  ///
  /// The numbers that decide how sums are cut are as given, in place of those that the engine would tell.
  package static func survey(
    _ specification: InputSpecification, columns labels: [String], dialect: SQLDialect,
    magnitudes: ClosedRange<Double>, rows: Int
  ) -> [String] {
    let reader = MicrodataReader(specification: specification, files: [])
    let plan = reader.withArea(SurveyPlan(specification).plan)
    let columns = EngineColumns(
      plan, table: specification.engine?.table ?? "", labels: labels,
      renamed: specification.columns)
    let expressions = EngineExpressions(plan, columns, SurveyParameters(), dialect: dialect)
    return plan.tables.indices.filter { plan.finer(than: plan.tables[$0]) == nil }.flatMap {
      place -> [String] in
      var table = EngineTable(plan.tables[place], plan, columns, expressions)
      var ranges = EngineRanges()
      ranges.rows = rows
      for term in table.ranged {
        ranges.note(term, least: magnitudes.lowerBound, greatest: magnitudes.upperBound)
      }
      table.sum(ranges, plan)
      return [table.rangeStatement(plan, counts: true).sql, table.statement]
    }
  }
}
