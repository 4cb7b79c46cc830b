internal import Statistics

/// Private sites in campaigns and portals (pse.md E5).
struct CampaignSummary {
  let indicator: Indicator
  let context: EvaluationContext

  func values(of measure: CampaignMeasure) -> [IndicatorValue] {
    let summary = RecordSummary<CampaignSite>(indicator: indicator, context: context)
    let sites = context.records.services.sites
    return Set(sites.map(\.period)).sorted().flatMap { period in
      summary.values(
        of: sites.filter { $0.period == period },
        in: period.isEmpty ? context.asOf.description : period
      ) { sites in
        switch measure {
        case .active: active(sites)
        case .functions: functions(sites.filter(isPrivate))
        }
      }
    }
  }

  private func isPrivate(_ site: CampaignSite) -> Bool {
    site.ownership.sector(context.notForProfit) == .privateSector
  }

  /// The whole is of private sites; beside it each group of owners and each campaign.
  private func active(_ sites: [CampaignSite]) -> [Finding] {
    let ratio = { (part: [CampaignSite]) -> Finding in
      let held = part.filter { $0.active != nil && $0.empanelled != nil }
      return Finding.ratio(
        ExactSum(held.compactMap(\.active)).value,
        of: ExactSum(held.compactMap(\.empanelled)).value,
        none: "no site is empanelled"
      ).resting(on: held)
    }
    let own = sites.filter(isPrivate)
    return [ratio(own)] + Finding.eachOwner(of: sites, context.notForProfit, ratio)
      + Finding.each("campaign", of: own, by: { [$0.campaign] }, ratio)
  }

  private func functions(_ sites: [CampaignSite]) -> [Finding] {
    CampaignSite.functions.compactMap { function in
      guard sites.contains(where: { $0.offers[function] != nil }) else { return nil }
      return Finding.share(of: sites, { $0.offers[function] }, none: "no site says so")
        .under("function", function)
    }
  }
}
