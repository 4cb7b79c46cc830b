extension Diagnostic {
  /// The shape that people read: place, severity, message and code, with the advice on a second line.
  public var text: String {
    let place = location.map { "\($0): " } ?? ""
    let fact = "\(place)\(severity.rawValue): \(message) [\(code.rawValue)]".visible
    let advice = [expected.map { "expected: \($0)" }, hint.map { "hint: \($0)" }]
      .compactMap(\.self).joined(separator: "; ").visible
    return advice.isEmpty ? fact : fact + "\n  " + advice
  }
}
