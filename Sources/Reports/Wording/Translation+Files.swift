internal import Foundation
internal import Indicators
package import Tabular
internal import Yams

extension Translation {
  /// The texts that the program brings along for a language, and those of a user's folder over them: `<language>.yaml`, and any
  /// `<language>.*.yaml`.
  ///
  /// Throws `encoding-error` or `template-syntax` for a file of the folder that is none, with its place.
  package static func of(
    _ language: Language, folder: String? = nil
  ) throws(Diagnostic) -> Translation {
    guard language != .english else { return .english }
    var entries: [String: Entry] = [:]
    var (finished, findings): ([String], [String]) = ([], [])
    for file in files(of: language) {
      let read = try Self.entries(of: String(decoding: file.bytes, as: UTF8.self), file: file.name)
      if file.name.hasSuffix(".reasons.yaml") { finished += read.keys }
      if file.name.hasSuffix(".findings.yaml") { findings += read.keys }
      entries.merge(read) { $1 }
    }
    for file in folder.map({ own(language, in: $0) }) ?? [] {
      guard let bytes = FileManager.default.contents(atPath: file),
        let text = String(validating: bytes, as: UTF8.self)
      else {
        throw Diagnostic(
          .error, "encoding-error", "the texts cannot be read as UTF-8",
          at: SourceLocation(file: file), concern: .manifest)
      }
      let read = try Self.entries(of: text, file: file)
      finished += read.keys.filter { $0.contains("{1}") }
      findings += read.keys
      entries.merge(read) { $1 }
    }
    return Translation(
      language, entries, finished: Set(finished).sorted(), findings: Set(findings).sorted(),
      places: AreaName.byEnglish(in: language.rawValue))
  }

  /// The parts of the languages that are shipped.
  private static func files(of language: Language) -> [(name: String, bytes: [UInt8])] {
    switch language {
    case .french:
      [
        ("fr.briefs.yaml", PackageResources.fr_briefs_yaml),
        ("fr.catalogue.yaml", PackageResources.fr_catalogue_yaml),
        ("fr.definitions.yaml", PackageResources.fr_definitions_yaml),
        ("fr.definitions2.yaml", PackageResources.fr_definitions2_yaml),
        ("fr.findings.yaml", PackageResources.fr_findings_yaml),
        ("fr.notes.reasons.yaml", PackageResources.fr_notes_reasons_yaml),
        ("fr.readings.yaml", PackageResources.fr_readings_yaml),
        ("fr.words.yaml", PackageResources.fr_words_yaml),
        ("fr.workbooks.yaml", PackageResources.fr_workbooks_yaml),
        ("fr.reasons.yaml", PackageResources.fr_reasons_yaml),
      ]
    case .english, .spanish, .russian, .arabic, .chinese: []
    }
  }

  /// Whether a file of a template folder may be one of texts.
  static func isFile(_ name: String) -> Bool { name.hasSuffix(".yaml") && !name.hasPrefix(".") }

  private static func own(_ language: Language, in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter {
      $0.hasPrefix("\(language.rawValue).") && $0.hasSuffix(".yaml")
    }.sorted().map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
  }

  /// A flat map: a text to a text, or to texts by plural category.
  private static func entries(
    of text: String, file: String
  ) throws(Diagnostic) -> [String: Entry] {
    if let problem = ManifestAliases.problem(in: text, file: file) { throw problem }
    let node: Node?
    do { node = try Yams.compose(yaml: text) } catch {
      throw fault("the texts are not YAML: \(error)", file, nil)
    }
    guard let node else { return [:] }
    guard let mapping = node.mapping else {
      throw fault("the texts are not a map from English to the language", file, node.mark)
    }
    var entries: [String: Entry] = [:]
    for (key, value) in mapping {
      guard let english = key.scalar?.string else {
        throw fault("a key is not a text", file, key.mark)
      }
      guard let entry = entry(value) else {
        throw fault("\"\(english)\" has neither a text nor texts by plural", file, value.mark)
      }
      guard entries.updateValue(entry, forKey: english) == nil else {
        throw fault("\"\(english)\" stands twice", file, key.mark)
      }
    }
    return entries
  }

  private static func entry(_ node: Node) -> Entry? {
    if let text = node.scalar?.string { return text.isEmpty ? nil : .text(text) }
    guard let mapping = node.mapping else { return nil }
    var forms: [PluralCategory: String] = [:]
    for (key, value) in mapping {
      guard let category = key.scalar.flatMap({ PluralCategory(rawValue: $0.string) }),
        let text = value.scalar?.string, !text.isEmpty
      else { return nil }
      forms[category] = text
    }
    return forms[.other] == nil ? nil : .plural(forms)
  }

  private static func fault(_ message: String, _ file: String, _ mark: Mark?) -> Diagnostic {
    Diagnostic(
      .error, "template-syntax", message,
      at: SourceLocation(file: file, line: mark?.line, column: mark?.column),
      hint: "a line is \"English {1}\": \"translation {1}\"", concern: .manifest)
  }
}
