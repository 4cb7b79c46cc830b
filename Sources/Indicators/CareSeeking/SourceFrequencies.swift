internal import Tabular

/// Counts of the answers to a question with a single answer, weighted and not, as the frequency tables of DHS files have them.
struct SourceFrequencies {
  static let columns: [Column] = [
    Column("variable", required: true), Column("code", required: true), Column("category"),
    Column("weighted", aliases: ["weighted_n"], required: true),
    Column("unweighted", aliases: ["unweighted_n"], required: true),
  ]

  private struct Answer {
    let code: String
    let weighted: Double
    let unweighted: Int
    let source: String
  }

  private let specification: InputSpecification
  private let care: CareSeekingSpecification
  private let maps: [String: SourceMap]
  private let areas: CareAreas
  private var answers: [String: [Answer]] = [:]
  private var area: Area?

  init(
    _ specification: InputSpecification, _ care: CareSeekingSpecification,
    _ maps: [String: SourceMap], _ areas: CareAreas
  ) {
    self.specification = specification
    self.care = care
    self.maps = maps
    self.areas = areas
  }

  mutating func take(_ row: InputRow) throws(Diagnostic) {
    area = try areas.country(row, [])
    let variable = try row.required("variable").lowercased()
    // Rows without a code are totals, missing answers, and those who were not asked.
    let code = SourceMap.folded(row.text("code"))
    guard !code.isEmpty, let weighted = try row.number("weighted"),
      let unweighted = try row.number("unweighted")
    else { return }
    answers[variable, default: []].append(
      Answer(
        code: code, weighted: weighted, unweighted: Int(unweighted.rounded()),
        source: row.source))
  }

  func figures(_ log: inout DiagnosticLog) -> [CareFigure] {
    let questions: [(CareSeekingSpecification.Question?, String)] = [
      (care.familyPlanning, "family_planning"), (care.delivery, "delivery"),
    ]
    return questions.flatMap { question, name -> [CareFigure] in
      guard let question else { return [] }
      return figures(question, name, &log)
    }
  }

  private func figures(
    _ question: CareSeekingSpecification.Question, _ name: String, _ log: inout DiagnosticLog
  ) -> [CareFigure] {
    let found = answers[question.source.lowercased()] ?? []
    guard !found.isEmpty, let map = maps[question.sourceMap ?? care.sourceMap ?? ""],
      let area, let year = specification.year
    else {
      log.report(
        Diagnostic(
          .error, "no-data",
          specification.year == nil
            ? "a table of frequencies names no year"
            : "no row has the variable \"\(question.source)\", or there is no source map",
          at: question.place ?? specification.place,
          hint: specification.year == nil ? "add `year: …` to the input" : nil))
      return []
    }
    let sources = Dictionary(
      map.sources.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let unmapped = found.filter { sources[$0.code] == nil && $0.unweighted > 0 }
    if !unmapped.isEmpty {
      let list = unmapped.map { "\(question.source) \($0.code) (\($0.unweighted) cases)" }
      log.report(
        Diagnostic(
          .error, "foreign-key",
          "\(unmapped.count) codes are not in the source map \(map.path): \(NoteText.list(list))",
          at: SourceLocation(file: specification.paths.first ?? ""),
          hint: "add the codes to the map, with their sector"))
    }
    let table = Table(
      answers: found.map { ($0, sources[$0.code]) }, area: area, period: String(year), map: map)
    return table.figures("pse.care.\(name)")
  }

  /// The answers to one question with what they stand for.
  private struct Table {
    let answers: [(answer: Answer, source: SourceMap.Source?)]
    let area: Area
    let period: String
    let map: SourceMap

    private func sum(
      _ isMeant: (SourceMap.Source?) -> Bool
    ) -> (weighted: Double, unweighted: Int) {
      answers.filter { isMeant($0.source) }.reduce((0, 0)) {
        ($0.0 + $1.answer.weighted, $0.1 + $1.answer.unweighted)
      }
    }

    private func isKnown(_ source: SourceMap.Source?) -> Bool {
      [.public, .private, .ngo].contains(source?.sector ?? .unknown)
    }

    private func figure(
      _ id: String, _ breakdown: [String] = [], _ category: [String] = [],
      meant isMeant: (SourceMap.Source?) -> Bool, of isBase: (SourceMap.Source?) -> Bool
    ) -> CareFigure? {
      let base = sum(isBase)
      guard base.weighted > 0, let first = answers.first else { return nil }
      let meant = sum { isBase($0) && isMeant($0) }
      var figure = CareFigure(
        indicator: id, area: area, period: period, breakdown: breakdown, category: category,
        number: 100 * meant.weighted / base.weighted, source: first.answer.source)
      (figure.cases, figure.numerator) = (base.unweighted, meant.weighted)
      figure.denominator = base.weighted
      figure.note = NoteText.joined(["from a table of frequencies: no standard error", map.remark])
      return figure
    }

    func figures(_ id: String) -> [CareFigure] {
      let isPrivate = { (source: SourceMap.Source?) in source?.sector == .private }
      let isAny = { (_: SourceMap.Source?) in true }
      let isDelivery = id.hasSuffix("delivery")
      let ofKnown = "\(id).private_of_" + (isDelivery ? "facility" : "known")
      var figures = [
        figure("\(id).private", meant: isPrivate, of: isAny),
        figure(ofKnown, meant: isPrivate, of: isKnown),
      ]
      if isDelivery { figures.append(figure("\(id).facility", meant: isKnown, of: isAny)) }
      for sector in SourceMap.Sector.allCases
      where map.sources.contains(where: { $0.sector == sector }) {
        figures.append(
          figure(
            "\(id).source", ["sector"], [sector.rawValue], meant: { $0?.sector == sector },
            of: isAny))
      }
      for name in map.subsectors {
        figures.append(
          figure(
            "\(id).source", ["subsector"], [name], meant: { $0?.subsector == name }, of: isAny))
      }
      return figures.compactMap(\.self)
    }
  }
}
