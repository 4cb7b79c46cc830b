extension TemplateLibrary {
  /// The templates that the program brings along: the files of `Templates`, one line each.
  package static let embedded = TemplateLibrary([
    source("closing", PackageResources.closing_txt)
  ])

  private static func source(_ name: String, _ bytes: [UInt8]) -> TemplateSource {
    TemplateSource(
      name: name, file: "Templates/\(name).txt", text: String(decoding: bytes, as: UTF8.self))
  }
}
