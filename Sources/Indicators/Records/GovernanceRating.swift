public import Tabular

/// One mechanism's standing in one assessment: one row of a `governance` input (pse.md A.4).
public struct GovernanceRating: Hashable, Sendable {
  /// The country, or the part of it that was assessed.
  public var area: Area
  /// The assessment that it belongs to.
  public var assessment: String
  /// The day of the assessment.
  public var date: CalendarDate
  /// The round, counted from 1.
  public var round: Int
  /// How the assessment was made.
  public var method: AssessmentMethod
  /// The mechanism's id.
  public var mechanism: String
  /// The level, or why there is none.
  public var standing: GovernanceStanding
  /// How sure the assessors are.
  public var confidence: AssessmentConfidence?
  /// The evidence in words.
  public var evidence: String
  /// Where the evidence can be read.
  public var evidenceAddress: String
  /// The edition of the anchor texts, or their hash; rounds whose editions differ are not compared (pse.md A.7).
  public var anchors: String
  /// The priority that the country gives it, 1 first (pse.md A10).
  public var priority: Int?
  /// Where it was read.
  public var location: SourceLocation?

  /// Makes a rating; what a file need not hold has an empty default.
  public init(
    _ area: Area, assessment: String, date: CalendarDate, round: Int, method: AssessmentMethod,
    mechanism: String, standing: GovernanceStanding, confidence: AssessmentConfidence? = nil,
    evidence: String = "", evidenceAddress: String = "", anchors: String = "",
    priority: Int? = nil, location: SourceLocation? = nil
  ) {
    self.area = area
    self.assessment = assessment
    self.date = date
    self.round = round
    self.method = method
    self.mechanism = mechanism
    self.standing = standing
    self.confidence = confidence
    self.evidence = evidence
    self.evidenceAddress = evidenceAddress
    self.anchors = anchors
    self.priority = priority
    self.location = location
  }

  /// `file:line` without folders, as the `source` column has it (interface.md §3), or nothing.
  public var source: String { NoteText.source([location]) }
}

extension GovernanceRating {
  /// Understands one row of a `governance` input, by our column names; `nil` with the reasons in `problems`.
  ///
  /// `columns` gives each name's physical column, for the reasons' places.
  ///
  /// `scope` may be empty for national; `anchors` and `priority` are optional columns.
  public init?(
    fields: [String: String], columns: [String: Int] = [:], at location: SourceLocation,
    problems: inout [Diagnostic]
  ) {
    var row = RecordFields(fields, columns: columns, at: location)
    let country = row.text("country_iso3")
    let assessment = row.text("assessment_id")
    let date = row.read("assessment_date", as: "a date as 2024-07-01") { CalendarDate(iso: $0) }
    let round = row.read("round", as: "a whole number from 1") { Self.wholeNumber($0) }
    let method = row.choice("method", of: AssessmentMethod.self)
    let mechanism = row.text("mechanism_id")
    let standing = row.read("level", as: GovernanceStanding.expected) {
      GovernanceStanding(reading: $0)
    }
    let confidence = row.readOptional("confidence", as: "low, medium or high") {
      AssessmentConfidence(rawValue: ClosedList.normalised($0))
    }
    let priority = row.readOptional("priority", as: "a whole number from 1") {
      Self.wholeNumber($0)
    }
    problems += row.problems
    guard row.problems.isEmpty, let country, let assessment, let date, let round, let method,
      let mechanism, let standing
    else { return nil }
    self.init(
      Self.area(of: country, scope: row.optional("scope") ?? ""), assessment: assessment,
      date: date, round: round, method: method, mechanism: mechanism, standing: standing,
      confidence: confidence, evidence: row.optional("evidence_note") ?? "",
      evidenceAddress: row.optional("evidence_url") ?? "",
      anchors: row.optional("anchors") ?? "", priority: priority, location: location)
  }

  /// The country itself for a national scope, else its part of that name, as `XAA/North`.
  public static func area(of country: String, scope: String) -> Area {
    let name = ClosedList.trimmed(scope)
    return name.isEmpty || ClosedList.normalised(name) == "national"
      ? Area(country) : Area("\(country)/\(name)", .subnational)
  }

  private static func wholeNumber(_ text: String) -> Int? {
    Int(text).flatMap { $0 >= 1 ? $0 : nil }
  }
}
