/// Summaries of a portfolio of initiatives, by their number in pse.md G.2.
public enum InitiativeMeasure: Hashable, Sendable {
  /// G1: how many, by every list.
  case number
  /// G1b: how many run at the report date, by behaviour and area.
  case active
  /// G1b: behaviours and areas that no running initiative is about.
  case gaps
  /// G1: pairs that may be the same work twice.
  case overlaps
  /// G2: what was agreed.
  case budget
  /// G2: what was paid out.
  case disbursed
  /// G2: paid out over agreed.
  case disbursementRate
  /// G2b: the rate less the share of time elapsed.
  case burn
  /// G2b: how many lag behind the time elapsed.
  case behind
  /// G3: beneficiaries reached over aimed at.
  case reach
  /// G3: the median of the initiatives' own ratios.
  case medianReach
  /// G4: private resources over the budget.
  case leverage
  /// G1c: of those that were tried out, the share now at scale.
  case pilotToScale
  /// G1c: the median number of months from pilot to scaling.
  case monthsToScale
  /// G9: budgets by funder.
  case funding
  /// G9: the share of the largest funder.
  case topFunder
  /// G9: the share of domestic funders.
  case domesticShare
  /// G9: how many end within the coming months.
  case ending
  /// G9: the share of the running budget that ends within the coming months.
  case endingShare
  /// G10: soft over hard and soft.
  case softShare
}
