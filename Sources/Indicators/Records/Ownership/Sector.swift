/// Who owns a provider, in the widest sense (pse.md 0.1).
public enum Sector: String, CaseIterable, Hashable, Sendable {
  /// Government and what it controls.
  case publicSector = "public"
  /// Neither owned nor directly controlled by government, for profit or not.
  case privateSector = "private"
  /// Blank, ambiguous, or not in the ownership map.
  case unknown
}

/// The kinds of owner inside a sector (pse.md 0.1).
public enum Subsector: String, CaseIterable, Hashable, Sendable {
  case publicGovernment = "public_government"
  case publicQuasi = "public_quasi"
  case forProfit = "pfp"
  case employer = "pfp_employer"
  case faith = "pnfp_faith"
  case nonGovernmental = "pnfp_ngo"
  case community = "pnfp_community"
  case informal, technology, unknown

  /// The sector that it is a part of.
  public var sector: Sector {
    switch self {
    case .publicGovernment, .publicQuasi: .publicSector
    case .forProfit, .employer, .faith, .nonGovernmental, .community, .informal, .technology:
      .privateSector
    case .unknown: .unknown
    }
  }

  /// The type of provider in the four-way typology; `nil` for what is not private, or not known.
  public var providerType: ProviderType? {
    switch self {
    case .forProfit, .employer: .formalForProfit
    case .faith, .nonGovernmental, .community: .notForProfit
    case .informal: .informal
    case .technology: .technologyActor
    case .publicGovernment, .publicQuasi, .unknown: nil
    }
  }
}

/// The four types of private provider (pse.md 0.1, `typology4`).
public enum ProviderType: String, CaseIterable, Hashable, Sendable {
  case formalForProfit = "formal_for_profit"
  case notForProfit = "not_for_profit_non_state"
  case informal
  case technologyActor = "technology_actor"
}

/// Private providers by what they do with a surplus; always shown beside the private total (pse.md 0.1).
public enum ProfitStatus: String, CaseIterable, Hashable, Sendable {
  case forProfit = "for_profit"
  case notForProfit = "not_for_profit"
}

/// Where not-for-profit providers are counted: a run-level switch (pse.md 0.1).
public enum NotForProfitRule: String, CaseIterable, Hashable, Sendable {
  /// In the private total, which says so.
  case separate
  /// In the private total.
  case asPrivate = "private"
  /// In the public total, as many ministries do.
  case asPublic = "public"
}
