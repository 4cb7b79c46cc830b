package import Tabular

/// Why a template cannot be used, or what it made may not be shown; at least one diagnostic.
package struct TemplateFaults: Error, Hashable, Sendable {
  /// The problems, sorted.
  package let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics.sorted() }
}
