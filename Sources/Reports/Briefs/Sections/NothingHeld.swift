/// The one line of each section that no input holds anything for (H.3: sections whose data no input holds say so).
enum NothingHeld {
  static let lines: [String: String] = [
    "glance": "No input holds a headline figure for this brief.",
    "setting": "No input holds facts about the setting.",
    "coverage": "No input holds data on service coverage or financial protection.",
    "equity": "No input holds data by subgroup.",
    "care": "No input holds data on where people seek care.",
    "provision": "No input holds a list of facilities, beds or staff.",
    "payment": "No input holds data on health expenditure.",
    "governance": "No input holds an assessment of governance mechanisms.",
    "regulation": "No input holds data on licensing, reporting, prices or stocks.",
    "programmes": "No input holds data on the contribution of private providers to programmes.",
    "digital": "No input holds data on digital health solutions.",
    "portfolio": "No input holds a portfolio of initiatives or commitments.",
    "commitments": "No input holds commitments.",
    "points": "No rule for points for discussion is met by the figures of this brief.",
    "messages": "No input holds a figure for a key message.",
    "availability": "No input holds a figure.",
    "picture": "No input leads to a figure for the region.",
    "comparison": "No input leads to a figure for a region.",
    "fragile": "No input holds a figure for fragile and conflict-affected settings.",
    "priorities": "No input holds data on the health workforce or supply chains.",
    "workforce": "No input holds data on the health workforce or supply chains.",
    "learning": "No pair of countries follows from the governance assessments held.",
    "security": "No input holds self-assessments under the International Health Regulations.",
    "moved": "No input holds two rounds of governance assessments.",
    "partners": "No input holds funders, pledges or grants.",
    "experiences": "No country experience was supplied.",
    "questions": "No question follows from the figures.",
    "annex": "No country has a headline figure.",
    "notes": "No caveat applies to the figures above.",
  ]

  static func section(
    _ key: String, _ sentences: [Phrase?] = [], table: TextTable? = nil, charts: [Chart] = []
  ) -> BriefSection {
    BriefSection(
      key, none: lines[key] ?? "No data.", sentences: sentences, table: table, charts: charts)
  }
}
