internal import Statistics

/// From what a care-seeking input asks for to a plan of sums: one table for each condition and event, in which whether care was sought is a dimension,
/// so that both bases come from the same sums.
struct CarePlan {
  private(set) var plan = MicrodataPlan()
  private(set) var tables: [CareTable] = []
  private(set) var audits: [CareAudit] = []
  private let specification: InputSpecification
  private let care: CareSeekingSpecification
  private let maps: [String: SourceMap]
  private let labels: [String]?
  private let groups: [[String]]

  static let quintile = "wealth_quintile"
  static let score = "wealth_score"
  static let method = "method"
  private static let usual = [quintile, "residence", "region"]

  init(
    _ specification: InputSpecification, _ care: CareSeekingSpecification,
    maps: [String: SourceMap], labels: [String]?
  ) {
    self.specification = specification
    self.care = care
    self.maps = maps
    self.labels = labels
    let holds = { (name: String) in
      labels.map { MicrodataColumns.position(of: name, specification.columns, $0) != nil } ?? true
    }
    groups = care.disaggregation ?? Self.usual.filter(holds).map { [$0] }
    plan.design = specification.design ?? Self.usualDesign(holds)
    // Where the manifest is silent, a lonely cluster is centred on the grand mean and marked (pse.md B.5).
    if !plan.design.isLonelyGiven { plan.design.lonely = .adjust }
    plan.domain = specification.filter.isEmpty ? nil : .matching(specification.filter)
    // A row without weight stands for nobody (pse.md B.6).
    plan.allowsZeroWeight = false
    if care.disaggregation == nil { plan.quietColumns.formUnion(Self.usual) }
    addIllness(holds)
    addEvents()
    addChecks(holds)
    plan.optionalColumns.formUnion(plan.quietColumns)
  }

  /// The template's own columns, where the manifest names no design.
  private static func usualDesign(_ holds: (String) -> Bool) -> SurveyDesignSpecification {
    var design = SurveyDesignSpecification()
    design.weights = .relative
    design.weight = holds("weight") ? "weight" : nil
    design.stratum = holds("stratum") ? ["stratum"] : []
    design.cluster = holds("cluster") ? ["cluster"] : []
    return design
  }

  private func map(_ own: String?) -> SourceMap {
    let path = own ?? care.sourceMap ?? ""
    return maps[path] ?? SourceMap(path: path)
  }

  // MARK: Conditions

  private mutating func addIllness(_ holds: (String) -> Bool) {
    var conditions = care.conditions
    let hasEvents = [care.familyPlanning, care.delivery, care.antenatal].contains { $0 != nil }
    if conditions.isEmpty, !hasEvents || care.sourceMap != nil {
      conditions = ["ari", "diarrhoea", "fever"].filter(holds).map {
        var condition = CareSeekingSpecification.Condition($0)
        (condition.when, condition.sources) = ([$0: ["1"]], "src_")
        return condition
      }
      for condition in conditions { addFlagCheck(condition.name) }
    }
    guard !conditions.isEmpty else { return }
    let parts = conditions.filter(\.members.isEmpty).map { condition in
      CareAnswers.Part(
        name: condition.name, domain: .matching(condition.when),
        needed: Set(condition.when.keys),
        columns: SourceColumns(
          prefix: condition.sources, map: map(condition.sourceMap), labels: labels))
    }
    add(.illness(nil), CareAnswers(parts))
    for condition in conditions {
      let members = condition.members.isEmpty ? [condition.name] : condition.members
      add(.illness(condition.name), CareAnswers(parts.filter { members.contains($0.name) }))
    }
    for part in parts { auditSources(part) }
    for column in Set(conditions.flatMap(\.when.keys)).sorted() {
      audit(.condition(column: column), by: [.column(column)], nil)
    }
  }

  private mutating func add(_ topic: CareTable.Topic, _ answers: CareAnswers) {
    let counts = answers.counts
    let names = Array(Set(groups.flatMap(\.self))).sorted()
    var table = CareTable(
      topic: topic, place: plan.tables.count, counts: counts.map(\.count), dimensions: names,
      groups: groups, subsectors: answers.subsectors, sectors: [],
      needed: answers.needed, remark: answers.remark)
    let level = MicrodataPlan.Dimension.level("sought", answers.sought)
    if hasScore {
      let ranked = counts.filter { CareAnswers.isRanked($0.count) }
      table.ranking = (plan.rankings.count, ranked.map(\.count))
      plan.rankings.append(
        MicrodataPlan.Ranking(
          dimensions: [level], domain: answers.domain, rank: .column(Self.score),
          outcomes: ranked.map(\.quantity.y)))
    }
    plan.tables.append(
      MicrodataPlan.Table(
        dimensions: [level] + names.map(dimension), domain: answers.domain,
        measures: counts.map(\.quantity)))
    plan.quietColumns.formUnion(answers.columns)
    tables.append(table)
  }

  private var hasScore: Bool {
    labels.map { MicrodataColumns.position(of: Self.score, specification.columns, $0) != nil }
      ?? false
  }

  private func dimension(_ name: String) -> MicrodataPlan.Dimension {
    name == Self.quintile ? .level(name, WealthQuintile.level(of: name)) : .column(name)
  }

  // MARK: Events

  private mutating func addEvents() {
    if let question = care.antenatal {
      let columns = SourceColumns(
        prefix: question.source, map: map(question.sourceMap), labels: labels)
      let asked = Expression.any(
        columns.columns.map { !.listed($0, [""], emptyIsNo: true) })
      let part = CareAnswers.Part(
        name: "antenatal", domain: question.when.isEmpty ? asked : .matching(question.when),
        needed: Set(question.when.keys), columns: columns)
      add(.antenatal, CareAnswers([part]))
      auditSources(part)
    }
    if let question = care.familyPlanning { addSingle(.familyPlanning, question) }
    if let question = care.delivery { addSingle(.delivery, question) }
  }

  private mutating func addSingle(
    _ topic: CareTable.Topic, _ question: CareSeekingSpecification.Question
  ) {
    let answer = SingleAnswer(
      question, map(question.sourceMap), countsUnanswered: topic == .familyPlanning)
    var groups = groups
    var names = Set(groups.flatMap(\.self))
    if let method = question.method {
      names.insert(method)
      groups.append([method])
    }
    let dimensions = names.sorted()
    tables.append(
      CareTable(
        topic: topic, place: plan.tables.count, counts: answer.counts.map(\.count),
        dimensions: dimensions, groups: groups, subsectors: answer.map.subsectors,
        sectors: answer.sectors, needed: Set(question.when.keys).union([question.source]),
        remark: answer.map.remark))
    plan.tables.append(
      MicrodataPlan.Table(
        dimensions: [.level("known", answer.known)] + dimensions.map(dimension),
        domain: answer.domain, measures: answer.counts.map(\.quantity)))
    audit(
      .answers(
        column: question.source, map: answer.map.path,
        codes: Set(answer.map.sources.map(\.code))), by: [.column(question.source)], answer.domain)
  }

  // MARK: What is looked at

  private mutating func auditSources(_ part: CareAnswers.Part) {
    for (code, column) in part.columns.unmapped {
      audit(
        .unmapped(code: "\(part.columns.prefix)\(code)", map: part.columns.map.path), by: [],
        part.domain && SourceColumns.named(column))
      plan.quietColumns.insert(column)
    }
  }

  private mutating func audit(
    _ subject: CareAudit.Subject, by dimensions: [MicrodataPlan.Dimension], _ domain: Expression?
  ) {
    audits.append(CareAudit(subject: subject, place: plan.tables.count))
    plan.tables.append(
      MicrodataPlan.Table(
        dimensions: dimensions, domain: domain,
        measures: [MicrodataPlan.Quantity(measure: .proportion, y: 1)]))
  }

  private mutating func addFlagCheck(_ column: String) {
    plan.checks.append(
      MicrodataPlan.Check(
        condition: .listed(column, SourceColumns.answers, emptyIsNo: false), column: column,
        message: "\"\(column)\" is neither 0 nor 1", expected: "0, 1, 8 (not known), 9 (missing)"))
  }

  private mutating func addChecks(_ holds: (String) -> Bool) {
    for column in Set(plan.quietColumns).subtracting(Self.usual).sorted() {
      addFlagCheck(column)
    }
    if groups.contains(where: { $0.contains(Self.quintile) }), holds(Self.quintile) {
      plan.checks.append(
        MicrodataPlan.Check(
          condition: .listed(Self.quintile, WealthQuintile.all, emptyIsNo: false),
          column: Self.quintile, message: "the wealth quintile is none",
          expected: "1 (poorest) to 5 (richest), or empty"))
    }
  }
}
