/// A template as text.
package struct TemplateSource: Hashable, Sendable {
  /// The name that manifests and other templates use: the file's name without `.txt`.
  package let name: String
  /// The file as diagnostics name it.
  package let file: String
  /// The text, with LF for every line end and without a byte-order mark.
  package let text: String

  /// Makes a template of its text.
  package init(name: String, file: String? = nil, text: String) {
    self.name = name
    self.file = file ?? name + ".txt"
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let whole = lines.joined(separator: "\n")
    self.text =
      whole.unicodeScalars.first == "\u{FEFF}"
      ? String(whole.unicodeScalars.dropFirst()) : whole
  }
}
