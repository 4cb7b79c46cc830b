/// What providers did in programmes, and what they were paid (pse.md E).
struct ProgrammeStore: Sendable {
  /// Payments of insurers and other purchasers.
  var payments: [Payment] = []
  /// Doses of vaccines.
  var doses: [ServiceCount] = []
  /// Services such as antenatal visits and deliveries.
  var services: [ServiceCount] = []
  /// The public-private mix of a tuberculosis programme.
  var mix: [ProviderMix] = []
  /// Sites in campaigns and portals.
  var sites: [CampaignSite] = []

  /// The areas that it holds something of.
  var areas: Set<Area> {
    Set(
      payments.map(\.area) + doses.map(\.area) + services.map(\.area) + mix.map(\.area)
        + sites.map(\.area))
  }

  /// The last day of the newest year that it holds something of.
  var newestDate: CalendarDate? {
    let counted = (doses + services).map(\.period.year) + mix.map(\.year)
    let paid = payments.compactMap { $0.period.lastYear }
    let sited = sites.compactMap { $0.period.lastYear }
    return (counted + paid + sited).max().flatMap { CalendarDate(year: $0, month: 12, day: 31) }
  }
}

extension String {
  /// The last year that the text names.
  var lastYear: Int? {
    let groups = split { !$0.isASCII || !$0.isNumber }
    let years = groups.compactMap { $0.count >= 4 ? Int($0.prefix(4)) : nil }
    return years.last { Year.range.contains($0) }
  }
}
