extension TemplateLibrary {
  /// The templates that the program brings along: the files of `Templates`, one line each.
  package static let embedded = TemplateLibrary([
    source("closing", PackageResources.closing_txt),
    source("closing-fr", PackageResources.closing_fr_txt),
    source("country-brief", PackageResources.country_brief_txt),
    source("country-brief-fr", PackageResources.country_brief_fr_txt),
    source("inter-regional-brief", PackageResources.inter_regional_brief_txt),
    source("inter-regional-brief-fr", PackageResources.inter_regional_brief_fr_txt),
    source("opening", PackageResources.opening_txt),
    source("opening-fr", PackageResources.opening_fr_txt),
    source("regional-brief", PackageResources.regional_brief_txt),
    source("regional-brief-fr", PackageResources.regional_brief_fr_txt),
    source("section", PackageResources.section_txt),
  ])

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(
      name: name, file: "Templates/\(name).txt", text: String(decoding: bytes, as: UTF8.self))
  }
}
