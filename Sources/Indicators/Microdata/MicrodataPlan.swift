internal import Statistics

/// What one pass over microdata is to sum: who the rows stand for, how they were drawn, and the tables to be made.
struct MicrodataPlan: Sendable {
  /// A condition that every row must meet, and what is said of one that does not.
  struct Check: Sendable {
    let condition: Expression
    /// The column that the complaint points at.
    let column: String
    let message: String
    let expected: String?
    var policy = Policy.refuse
    /// What to do about it, where that is not to correct the row or to leave it out.
    var hint: String?

    /// What becomes of such a row.
    enum Policy: Hashable, Sendable {
      /// It is an error, or left out where the manifest says so of all bad rows.
      case refuse
      /// It is used as it is, with a warning.
      case keep
      /// It is left out, with a warning.
      case leaveOut
    }
  }

  /// What rows are told apart by: a column's texts, or a small whole number worked out for each row.
  enum Dimension: Hashable, Sendable {
    case column(String)
    case level(String, Expression)

    /// Its name in the `breakdown` column.
    var name: String {
      switch self {
      case .column(let name), .level(let name, _): name
      }
    }
  }

  /// A table of means, proportions, ratios or totals: sums per stratum, cluster and cell.
  struct Table: Hashable, Sendable {
    /// Of each row; `nil` for the weight of the plan.
    var weight: Expression?
    var dimensions: [Dimension] = []
    /// Rows outside only show that their cluster exists.
    var domain: Expression?
    var measures: [Quantity]
  }

  /// What is summed for a row: y, and x for a ratio.
  struct Quantity: Hashable, Sendable {
    let measure: Measure
    let y: Expression
    var x: Expression?
  }

  /// A table of values to be put in order: for quantiles, and for concentration indices.
  struct Ranking: Sendable {
    var weight: Expression?
    var dimensions: [Dimension] = []
    var domain: Expression?
    var rank: Expression
    var outcomes: [Expression] = []
    /// The shares whose quantiles are all that is wanted of it, so that an engine need not give rows; empty where they are needed.
    var shares: [Double] = []
  }

  /// The column with the country; `nil` where all rows are of one.
  var country: String?
  /// The column with the year; `nil` where all rows are of one.
  var year: String?
  /// Words that stand for an empty cell in columns of texts.
  var blanks: Set<String> = []
  var design = SurveyDesignSpecification()
  /// Whether a weight of 0 is a row of the frame, or an error.
  var allowsZeroWeight = true
  /// Of the whole pass: rows outside only show that their cluster exists.
  var domain: Expression?
  var checks: [Check] = []
  /// Columns whose number every row must have.
  var requiredNumbers: [String] = []
  /// Columns whose empty cells are counted and said: a row without a number leaves what needs it, and stays in the frame.
  var noticedNumbers: [String] = []
  /// Columns whose numbers are read though nothing is computed from them, so that a row is refused in this pass as in another.
  var alsoRead: Set<String> = []
  var tables: [Table] = []
  var rankings: [Ranking] = []
  /// Columns that a file may be without; the measures that need them are then not available.
  var optionalColumns: Set<String> = []
  /// Columns whose absence says nothing: a file has no column for a source that its country does not have.
  var quietColumns: Set<String> = []

  /// The weight of a row.
  var weight: Expression {
    guard let column = design.weight else { return 1 }
    return design.weightDivisor == 1
      ? .column(column) : .column(column) / .constant(design.weightDivisor)
  }

  /// The words that stand for an empty cell in a column; none do for a country, because NA is Namibia.
  func blanks(of name: String) -> Set<String> { name == country ? [] : blanks }

  /// The columns that tell surveys apart.
  var areaColumns: [String] { [country, year].compactMap(\.self) }

  /// The columns of replicate weights.
  var replicateColumns: [String] { design.replicates?.columns ?? [] }

  /// The replicate weights of a row in a table: its weight there with a replicate's in the place of the design's, so that they are divided
  /// and multiplied by persons as that is.
  func replicateWeights(of table: Table) -> [Expression] {
    replicateColumns.map { column in
      guard let name = design.weight else { return (table.weight ?? 1) * .column(column) }
      return (table.weight ?? weight).replacing([name: .column(column)])
    }
  }

  /// The units that the design draws first.
  var units: SampledUnits { design.cluster.isEmpty ? .elements : .clusters }

  /// The numbers that it needs from earlier passes.
  var parameters: Set<String> { Set(expressions.flatMap(\.parameters)) }

  /// Every expression of the plan.
  private var expressions: [Expression] {
    var all = [weight] + [domain].compactMap(\.self) + checks.map(\.condition)
    all += tables.flatMap { table in
      [table.weight, table.domain].compactMap(\.self)
        + table.measures.flatMap { [$0.y, $0.x] }
        .compactMap(\.self)
    }
    all += rankings.flatMap { [$0.weight, $0.domain, $0.rank].compactMap(\.self) + $0.outcomes }
    for case .level(_, let expression) in dimensions { all.append(expression) }
    return all
  }

  private var dimensions: [Dimension] {
    tables.flatMap(\.dimensions) + rankings.flatMap(\.dimensions)
  }

  /// The columns whose numbers are needed, by our names.
  var numberColumns: Set<String> {
    Set(expressions.flatMap(\.numberColumns)).union(requiredNumbers).union(noticedNumbers).union(
      alsoRead
    )
    .union([design.fpc].compactMap(\.self)).union(replicateColumns)
  }

  /// The columns whose texts are needed, by our names.
  var textColumns: Set<String> {
    var names = Set(expressions.flatMap(\.textColumns))
    names.formUnion(areaColumns)
    names.formUnion(design.stratum)
    names.formUnion(design.cluster)
    for case .column(let name) in dimensions { names.insert(name) }
    return names
  }

  /// The columns of measures and breakdowns, which only they need; the design, countries and years are needed by all.
  var questionColumns: Set<String> {
    let design = [design.weight, design.fpc, country, year].compactMap(\.self)
    let needed = Set(design + self.design.stratum + self.design.cluster + replicateColumns)
    return numberColumns.union(textColumns).subtracting(needed)
  }

  /// The place of a table that holds the same sums in finer cells, for one without dimensions.
  func finer(than table: Table) -> Int? {
    guard table.dimensions.isEmpty else { return nil }
    return tables.firstIndex { other in
      !other.dimensions.isEmpty && other.weight == table.weight && other.domain == table.domain
        && other.measures == table.measures
    }
  }
}
