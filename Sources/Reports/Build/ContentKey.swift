internal import Foundation
internal import Indicators
internal import Tabular

/// What the outputs of a run are made from, as SHA-256: the same key and the same bytes on disk mean up to date (batch.md §4).
struct ContentKey: Sendable {
  /// The key of the data: program, inputs, report date, and the manifest but for its reports.
  let data: String
  /// The key of the whole run.
  let run: String
  /// Each file that the manifest names, with its SHA-256.
  let files: [String: String]

  private let templates: [String: String]

  /// Hashes what is on disk; `nil` where something can only be read once.
  ///
  /// `read` holds the hashes of what was read already, by the path that the manifest gives.
  init?(
    _ manifest: Manifest, asOf: CalendarDate?, read: [String: String] = [:], _ watch: InputWatch
  ) {
    // What an engine holds may have changed, which nothing here could notice.
    guard manifest.engine == nil, manifest.inputs.allSatisfy({ $0.engine == nil }) else {
      return nil
    }
    let text = Self.text(manifest, asOf: asOf)
    var files: [String: String] = [:]
    for name in Self.names(text, manifest) {
      if let known = read[name] {
        files[name] = known
      } else if name == "-", manifest.inputs.contains(where: { $0.paths.contains("-") }) {
        return nil
      } else if Self.isFile(manifest.resolved(name)) {
        guard let hash = watch.hash(manifest.resolved(name)) else { return nil }
        files[name] = hash
      } else if manifest.inputs.contains(where: { $0.paths.contains(name) }) {
        return nil
      }
    }
    var templates: [String: String] = [:]
    for folder in Set(manifest.reports.compactMap(\.templates)) {
      templates[folder] = Self.hashes(inFolder: manifest.resolved(folder))
    }
    let parts = [ProgramBuild.text, text.text] + files.sorted { $0.key < $1.key }.map { "\($0)" }
    data = Self.hash(of: parts)
    (self.files, self.templates) = (files, templates)
    let reports = manifest.reports.map { [Self.text($0), templates[$0.templates ?? ""] ?? ""] }
    run = Self.hash(of: [data] + reports.joined())
  }

  /// Every file on disk that the manifest names.
  static func paths(_ manifest: Manifest) -> [String] {
    let own = names(text(manifest, asOf: nil), manifest).map(manifest.resolved).filter(isFile)
    let templates = Set(manifest.reports.compactMap(\.templates)).map(manifest.resolved)
    return own
      + templates.flatMap { folder in
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).map {
          "\(folder)/\($0)"
        }
      }
  }

  private static func text(_ manifest: Manifest, asOf: CalendarDate?) -> StableText {
    var settings = manifest
    (settings.reports, settings.output, settings.path, settings.folder) = ([], "", "", "")
    settings.asOf = asOf
    return StableText(settings)
  }

  /// The manifest is named by every place in it; what counts of it is in the text.
  private static func names(_ text: StableText, _ manifest: Manifest) -> Set<String> {
    text.leaves.subtracting([manifest.path, (manifest.path as NSString).lastPathComponent, ""])
  }

  /// The key of one report.
  func key(of report: PlannedReport) -> String {
    let specification = report.specification
    return Self.hash(of: [
      data, Self.text(specification), templates[specification.templates ?? ""] ?? "",
      report.area?.code ?? "", report.format.rawValue, report.name,
    ])
  }

  /// What an entry says; its formats and where it stands make no difference to any one report.
  private static func text(_ specification: ReportSpecification) -> String {
    var specification = specification
    specification.place = SourceLocation(file: "")
    return StableText(specification).text
  }

  private static func hash(of parts: [String]) -> String {
    Fingerprint(of: Array(parts.map(\.debugDescription).joined(separator: "\n").utf8)).sha256
  }

  private static func isFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  private static func hashes(inFolder path: String) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    // What no brief looks at makes no difference: an editor's copy, or a device.
    return hash(
      of: names.filter { TemplateLibrary.isTemplate($0) || Translation.isFile($0) }.sorted()
        .flatMap { [$0, Fingerprint.sha256(ofFile: "\(path)/\($0)") ?? ""] })
  }
}
