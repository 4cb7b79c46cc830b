/// The classes in which everyone counts once (pse.md B2, B2b).
struct SourceClass {
  let name: String
  let count: CareTable.Count

  static func all(_ base: CareBase) -> [SourceClass] {
    [
      SourceClass(name: "public_only", count: .publicOnly),
      SourceClass(name: "private_only", count: .privateOnly),
      SourceClass(name: "both", count: .both),
      SourceClass(name: "other_only", count: .otherOnly),
    ] + (base == .ill ? [SourceClass(name: "no_care", count: .noCare)] : [])
  }
}
