import TestSupport

/// The DHS model data as the R program of the expected values reads them: shops private, or neither public nor private.
enum DHSMaps {
  /// Our word for a method of intervals, and R's.
  static let methods: [(word: String, theirs: String)] = [
    (word: "wald", theirs: "t"), ("logit", "logit"), ("dhs", "dhs_2se"),
  ]

  static let files = [
    "narrow.csv": map(shop: "other"), "wide.csv": map(shop: "private"), "m15.csv": births,
  ]

  private static func map(shop: String) -> String {
    var text = "source_code,source_label,sector,subsector,counts_as_care\n"
    for code in "abcdefg" { text += "\(code),,public,public,\n" }
    for code in "jlmno" { text += "\(code),,private,private_clinical,\n" }
    text += "k,pharmacy,private,private_pharmacy,\n"
    for code in "su" { text += "\(code),shop,\(shop),private_shop,\n" }
    return text + "t,traditional practitioner,other,traditional,yes\nx,other,other,other,\n"
  }

  private static let births =
    "source_code,sector\n11,home\n12,home\n"
    + (21...26).map { "\($0),public\n" }.joined()
    + "31,private\n36,private\n96,other\n99,unknown\n"

  /// An input of the file of children.
  static func children(_ iso: String, _ map: String, _ interval: String) -> String {
    """
      - kind: care-seeking
        path: \(Shared.path("data/stats/dhs_zzkr62_trim.csv"))
        country: \(iso)
        year: 2015
        columns: {wealth_quintile: v190, residence: v025, region: v024}
        design: {weight: v005, weight_divisor: 1000000, stratum: v023, cluster: v021}
        source_map: \(map)
        small_samples: show
        interval: \(interval)
        conditions:
          fever: {when: {h22: [1], b5: [1]}, sources: h32}
        delivery: {source: m15, source_map: m15.csv}

    """
  }

  /// What a row of the expected values is called here.
  static func value(of row: [String: String], in values: ComputedValues) -> [String: String]? {
    let name = String((row["indicator"] ?? "").prefix { $0 != ":" })
    let ids = [
      "sought_any": "pse.care.sought", "share_priv_among_sought": "pse.care.any_private",
      "share_privwide_among_sought": "pse.care.any_private",
      "share_pub_among_sought": "pse.care.any_public",
      "share_pharm_among_sought": "pse.care.used",
      "institutional_delivery": "pse.care.delivery.facility",
      "share_private_among_institutional": "pse.care.delivery.private_of_facility",
    ]
    var (breakdown, category) = ([String](), [String]())
    if row["condition"] == "fever" { (breakdown, category) = (["condition"], ["fever"]) }
    if name.hasPrefix("exclusive_") {
      breakdown.append("source_class")
      category.append(String(name.dropFirst(10)))
    }
    if name == "share_pharm_among_sought" {
      breakdown.append("subsector")
      category.append("private_pharmacy")
    }
    let domains = ["v190": "wealth_quintile", "v025": "residence", "v024": "region"]
    if let domain = domains[row["domain"] ?? ""] {
      breakdown.append(domain)
      category.append(row["domain_value"] ?? "")
    }
    let place = methods.firstIndex { $0.theirs == row["ci_method"] } ?? 0
    let map = name == "share_privwide_among_sought" ? "B" : "A"
    return values[
      ids[name] ?? "pse.care.source", "X\(map)\(["A", "B", "C"][place])", "2015",
      breakdown.joined(separator: "+"), category.joined(separator: "+")]
  }
}
