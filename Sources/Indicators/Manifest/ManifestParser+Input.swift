internal import Engines
internal import Tabular

extension ManifestParser {
  private static let inputKeys =
    [
      "kind", "path", "layout", "indicators", "edition", "columns", "where", "country", "year",
      "scale", "type", "delimiter", "encoding", "decimal", "missing", "bad_rows", "replace",
      "lenient", "header", "constants", "id", "design", "estimates", "small_samples",
      "disaggregate", "interval", "se", "inequality", "engine", "table",
    ] + householdKeys + careSeekingKeys

  mutating func input(_ node: ManifestNode) -> InputSpecification? {
    let found = node.mapping(Self.inputKeys + Self.providerKeys.keys.sorted(), &problems)
    guard let kindNode = required("kind", in: found, of: node),
      let kind = kindNode.choice(InputSpecification.Kind.self, &problems)
    else { return nil }
    let engine = engine(found, of: kind, node)
    let isElsewhere =
      engine != nil || found["table"] != nil
      || found["engine"].map { $0.scalar != "embedded" } ?? false
    if !isElsewhere, required("path", in: found, of: node) == nil { return nil }
    let paths =
      engine.map { [$0.text] }
      ?? (found["path"].map { listed($0, "a file") } ?? []).flatMap { expand($0) }
    var input = InputSpecification(kind, paths: paths, place: node.place)
    input.engine = engine
    if kind != .careSeeking { input.layout = found["layout"]?.choice(Layout.self, &problems) }
    input.keys = textMap(found["indicators"])
    input.columns = textMap(found["columns"])
    input.filter = listMap(found["where"])
    input.constants = textMap(found["constants"])
    input.id = found["id"]?.text(&problems)
    input.edition = found["edition"]?.text(&problems)
    input.country = found["country"]?.text(&problems)
    input.year = found["year"]?.integer(in: 1900...2100, &problems)
    input.encoding = found["encoding"]?.text(&problems)
    input.missing = found["missing"]?.texts(&problems) ?? []
    if let node = found["bad_rows"] {
      input.badRows = node.choice(InputSpecification.BadRows.self, &problems) ?? .stop
    }
    input.isLenient = found["lenient"]?.flag(&problems) ?? false
    input.replaces = found["replace"]?.flag(&problems) ?? false
    input.providers = providerOptions(found, of: kind)
    readMarks(found, into: &input)
    readMicrodata(found, into: &input)
    readCareSeeking(found, into: &input)
    return input
  }

  private mutating func readMicrodata(
    _ found: [String: ManifestNode], into input: inout InputSpecification
  ) {
    input.households = households(found, of: input.kind)
    refuse(Self.householdKeys, in: found, unless: input.kind == .households, "households")
    refuse(["estimates"], in: found, unless: input.kind == .survey, "survey")
    input.design = found["design"].map { design($0) }
    input.estimates = (found["estimates"].map { listed($0, "what to estimate") } ?? [])
      .compactMap { estimate($0) }
    if input.kind == .survey, let method = found["interval"].flatMap({ interval($0) }) {
      for place in input.estimates.indices { input.estimates[place].take(intervalOfInput: method) }
    }
    input.inequality = found["inequality"].map { inequality($0) }
    input.smallSamples = found["small_samples"]?.choice(
      InputSpecification.SmallSamples.self, &problems)
    guard input.kind == .survey, input.estimates.isEmpty, found["estimates"] == nil else { return }
    problems.append(
      Diagnostic(
        .error, "missing-key", "a survey input has no `estimates`", at: input.place,
        hint: "add `estimates: [{id: …, proportion: …}]`", concern: .manifest))
  }

  /// A key that this kind of input would not look at is a mistake.
  private mutating func refuse(
    _ keys: [String], in found: [String: ManifestNode], unless isOfKind: Bool, _ kind: String
  ) {
    guard !isOfKind else { return }
    for key in keys {
      guard let node = found[key] else { continue }
      problems.append(
        node.complaint(
          "`\(key)` belongs to an input of kind `\(kind)`", code: "unknown-key",
          hint: "take it out"))
    }
  }

  private mutating func readMarks(
    _ found: [String: ManifestNode], into input: inout InputSpecification
  ) {
    input.scale = found["scale"]?.choice(InputSpecification.Scale.self, &problems)
    if let node = found["type"], let text = node.text(&problems) {
      let known = ["reported", "estimated", "imputed", "projected"]
      if !known.contains(text) {
        problems.append(
          node.complaint(
            "\(node.path) is \"\(text)\"", expected: "one of \(known.joined(separator: ", "))"))
      }
      input.dataType = text
    }
    if let node = found["delimiter"], let text = node.text(&problems) {
      let text = ["tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";"][text] ?? text
      if text.count != 1 {
        problems.append(
          node.complaint("\(node.path) is \"\(text)\"", expected: "one character, or `tab`"))
      }
      input.delimiter = text.first
    }
    if let node = found["decimal"], let text = node.text(&problems) {
      let mark = ["point": ".", "comma": ","][text] ?? text
      input.decimal = mark.count == 1 ? mark.first.flatMap { DecimalMark(rawValue: $0) } : nil
      if input.decimal == nil {
        problems.append(
          node.complaint("\(node.path) is \"\(text)\"", expected: "`point` or `comma`"))
      }
    }
  }

  mutating func textMap(_ node: ManifestNode?) -> [String: String] {
    var map: [String: String] = [:]
    for (key, value) in node?.pairs(&problems) ?? [] {
      if let name = key.scalar, let text = value.text(&problems) { map[name] = text }
    }
    return map
  }

  mutating func listMap(_ node: ManifestNode?) -> [String: [String]] {
    var map: [String: [String]] = [:]
    for (key, value) in node?.pairs(&problems) ?? [] {
      if let name = key.scalar { map[name] = value.texts(&problems) }
    }
    return map
  }

  /// The files of a path or a glob, sorted; a missing one is said at its place in the manifest.
  private mutating func expand(_ node: ManifestNode) -> [String] {
    guard let path = node.filePath(&problems) else { return [] }
    if path == "-" { return ["-"] }
    if path.contains(where: { "*?[".contains($0) }) {
      let found: [String]
      do throws(Glob.TooMany) {
        found = try Glob.paths(manifest.resolved(path))
      } catch {
        problems.append(
          node.complaint(
            "\"\(path)\" leads through more than \(Glob.mostNames) files and folders",
            hint: "name the folder, and leave the pattern for the files in it: data/*.csv"))
        return []
      }
      if found.isEmpty { problems.append(missing(node, "no file matches \"\(path)\"")) }
      let prefix = manifest.resolved("")
      return found.map {
        $0.hasPrefix(prefix) && !path.hasPrefix("/") ? String($0.dropFirst(prefix.count)) : $0
      }
    }
    switch FileKind(at: manifest.resolved(path)) {
    case .file: break
    case .nothing:
      problems.append(
        missing(
          node, "there is no file \"\(path)\" beside the manifest", hint: likelyPath(for: path)))
    case .folder:
      problems.append(
        node.complaint("\"\(path)\" is a folder", hint: "name its files: \(path)/*.csv"))
    }
    return [path]
  }

  private func missing(
    _ node: ManifestNode, _ message: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, "source-error", message, at: node.place,
      hint: hint ?? "paths start from the manifest's folder", concern: .missingInput)
  }

  /// A file of nearly that name in the folder that the path leads to.
  private func likelyPath(for path: String) -> String? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let found = (try? Glob.paths(manifest.resolved(folder + "*"), limit: 1000)) ?? []
    let names = found.map { String($0.split(separator: "/").last ?? "") }
    return Spelling.nearest(to: String(path.dropFirst(folder.count)), among: names)
      .map { "did you mean \"\(folder)\($0)\"?" }
  }
}
