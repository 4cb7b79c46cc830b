/// The columns of disaggregated data, with the names of WHO's HEAT and HEAT Plus.
enum DisaggregatedColumns {
  /// All of them; what the manifest says of all rows needs no column.
  static func all(_ specification: InputSpecification) -> [Column] {
    let inequality = specification.inequality
    return [
      Column("iso3", aliases: ["country_code", "iso"]),
      Column(
        "setting", aliases: ["country", "location", "area"], required: false),
      Column("date", aliases: ["year", "period"], required: specification.year == nil),
      Column("source", aliases: ["data_source"]),
      Column("indicator_abbr", aliases: ["indicator_code", "indicator_id"]),
      Column("indicator_name", aliases: ["indicator"]),
      Column("dimension", aliases: ["inequality_dimension", "strat"]),
      Column("subgroup", aliases: ["group", "category"], required: true),
      Column("estimate", aliases: ["est", "value"], required: true),
      Column("se", aliases: ["standard_error", "std_error"]),
      Column("ci_lb", aliases: ["lower", "ci_lower", "95ci_lb"]),
      Column("ci_ub", aliases: ["upper", "ci_upper", "95ci_ub"]),
      Column("population", aliases: ["pop", "n_weighted"]),
      Column("flag", aliases: ["flags", "note"]),
      Column("setting_average", aliases: ["average", "national_average"]),
      Column("favourable_indicator", aliases: ["favorable_indicator", "favourable"]),
      Column("indicator_scale", aliases: ["scale"]),
      Column(
        "ordered_dimension", aliases: ["ordered"], required: inequality?.isOrdered == nil),
      Column("subgroup_order", aliases: ["order"]),
      Column("reference_subgroup", aliases: ["reference", "ref_subgroup"]),
    ]
  }
}
