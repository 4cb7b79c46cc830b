/// The texts of a column as one worker met them, each with a small code.
struct CodeTable: Sendable {
  /// The texts by code.
  private(set) var texts: [String] = []
  /// For each code where in the file it was first met, as a number that grows with the rows.
  private(set) var firstSeen: [Int] = []
  private var codes: [String: Int32] = [:]

  /// A table that knows the empty text; one of a column of numbers knows none.
  init(isUsed: Bool) {
    if isUsed { _ = code(of: "", seen: -1) }
  }

  /// The code of a cell's text, blanks and tabs around it left out.
  mutating func code(of cell: ArraySlice<UInt8>, seen place: Int) -> Int32 {
    var text = cell
    while let first = text.first, Byte.isPadding(first) { text.removeFirst() }
    while let last = text.last, Byte.isPadding(last) { text.removeLast() }
    return text.isEmpty ? 0 : code(of: String(decoding: text, as: UTF8.self), seen: place)
  }

  private mutating func code(of text: String, seen place: Int) -> Int32 {
    if let code = codes[text] { return code }
    let code = Int32(texts.count)
    codes[text] = code
    texts.append(text)
    firstSeen.append(place)
    return code
  }
}
