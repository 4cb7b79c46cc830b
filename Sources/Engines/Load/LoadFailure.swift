internal import Tabular

/// Why a load came to nothing, and what stands on the servers now.
struct LoadFailure: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  init(_ error: EngineError, published: [String] = []) {
    var diagnostic = error.diagnostic(at: nil)
    if !published.isEmpty {
      diagnostic.message +=
        "; the new table is already on \(published.joined(separator: ", ")): load it again before anything is computed"
    }
    self.diagnostic = diagnostic
  }
}
