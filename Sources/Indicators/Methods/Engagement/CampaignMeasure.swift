/// Measures of sites in campaigns.
public enum CampaignMeasure: Hashable, Sendable {
  /// Active over empanelled.
  case active
  /// Sites that offer each function of a portal.
  case functions
}
