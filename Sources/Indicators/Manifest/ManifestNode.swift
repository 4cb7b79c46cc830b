internal import Tabular
internal import Yams

/// A node of the manifest with its place, and the problems found so far: every accessor reports instead of failing,
/// so that a user sees all complaints at once.
struct ManifestNode {
  let node: Node
  let file: String
  /// Where the node stands in words, for example `inputs[2].columns`.
  let path: String

  var place: SourceLocation {
    SourceLocation(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  /// The scalar's text; a null (`~` or nothing) counts as absent.
  var scalar: String? {
    guard case .scalar(let scalar) = node else { return nil }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string) ? nil : scalar.string
  }

  var kindInWords: String {
    switch node {
    case .scalar: "a single value"
    case .mapping: "a mapping (`key: value` lines)"
    case .sequence: "a list"
    case .alias: "an alias"
    }
  }

  func complaint(
    _ message: String, code: Diagnostic.Code = "manifest-value", expected: String? = nil,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, code, message, at: place, expected: expected, hint: hint, concern: .manifest)
  }

  /// The pairs of a mapping in their order; a complaint where it is none, or where a key is not known.
  func mapping(
    _ known: [String], _ problems: inout [Diagnostic]
  ) -> [String: ManifestNode] {
    var found: [String: ManifestNode] = [:]
    for (key, value) in pairs(&problems) {
      guard let name = key.scalar, known.contains(name) else {
        let name = key.scalar ?? "?"
        let near = Spelling.nearest(to: name, among: known)
        problems.append(
          key.complaint(
            "unknown key \"\(name)\"\(path.isEmpty ? "" : " in \(path)")", code: "unknown-key",
            expected: "one of \(known.joined(separator: ", "))",
            hint: near.map { "did you mean \"\($0)\"?" }))
        continue
      }
      if value.scalar == nil, case .scalar = value.node { continue }
      found[name] = value
    }
    return found
  }

  /// The pairs of a mapping with free keys.
  func pairs(_ problems: inout [Diagnostic]) -> [(key: ManifestNode, value: ManifestNode)] {
    guard case .mapping(let mapping) = node else {
      problems.append(
        complaint(
          "\(path.isEmpty ? "the manifest" : path) is \(kindInWords)", code: "manifest-type",
          expected: "a mapping (`key: value` lines)"))
      return []
    }
    return mapping.map { key, value in
      let name = key.string ?? "?"
      let inner = path.isEmpty ? name : "\(path).\(name)"
      return (
        ManifestNode(node: key, file: file, path: path),
        ManifestNode(node: value, file: file, path: inner)
      )
    }
  }

  /// The elements of a list; a single value counts as a list of one.
  var elements: [ManifestNode] {
    guard case .sequence(let sequence) = node else { return [self] }
    return sequence.enumerated().map {
      ManifestNode(node: $0.element, file: file, path: "\(path)[\($0.offset + 1)]")
    }
  }

  func text(_ problems: inout [Diagnostic]) -> String? {
    guard let scalar else {
      problems.append(
        complaint("\(path) is \(kindInWords)", code: "manifest-type", expected: "a text"))
      return nil
    }
    // The system would take it for the end of the text.
    if scalar.utf8.contains(0) {
      problems.append(complaint("\(path) holds the character U+0000", hint: "take it out"))
      return nil
    }
    return scalar
  }

  /// The path of a file or a folder.
  func filePath(_ problems: inout [Diagnostic]) -> String? {
    guard let text = text(&problems) else { return nil }
    let isPath = !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    if !isPath {
      problems.append(
        complaint(
          "\(path) is \"\(text)\"", expected: "a path, which has no line break and is not empty"))
    }
    return isPath ? text : nil
  }

  func texts(_ problems: inout [Diagnostic]) -> [String] {
    elements.compactMap { $0.text(&problems) }
  }

  func number(_ problems: inout [Diagnostic]) -> Double? {
    guard let text = text(&problems) else { return nil }
    if let number = Double(text), number.isFinite { return number }
    problems.append(
      complaint("\(path) is \"\(text)\"", code: "manifest-type", expected: "a number"))
    return nil
  }

  func integer(in range: ClosedRange<Int>, _ problems: inout [Diagnostic]) -> Int? {
    guard let text = text(&problems) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    problems.append(
      complaint(
        "\(path) is \"\(text)\"", code: "manifest-type",
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"))
    return nil
  }

  func flag(_ problems: inout [Diagnostic]) -> Bool? {
    switch text(&problems) {
    case nil: return nil
    case "true", "yes": return true
    case "false", "no": return false
    case let text?:
      problems.append(
        complaint("\(path) is \"\(text)\"", code: "manifest-type", expected: "true or false"))
      return nil
    }
  }

  func date(_ problems: inout [Diagnostic]) -> CalendarDate? {
    guard let text = text(&problems) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    problems.append(
      complaint(
        "\(path) is \"\(text)\", which is not a day", code: "manifest-type",
        expected: "a date such as 2024-07-15"))
    return nil
  }

  /// One of a closed list of words.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type, _ problems: inout [Diagnostic]
  ) -> Choice? {
    guard let text = text(&problems) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    problems.append(
      complaint(
        "\(path) is \"\(text)\"", expected: "one of \(known.joined(separator: ", "))",
        hint: Spelling.nearest(to: text, among: known).map { "did you mean \"\($0)\"?" }))
    return nil
  }
}
