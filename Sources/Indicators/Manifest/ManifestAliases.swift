package import Tabular

/// What a manifest may do with aliases (`*name`), found out from its text before it is composed.
///
/// Aliases of aliases grow without bounds ("billion laughs"). Nothing here walks through what they stand for, but the
/// composer does so twice: it hashes the keys of mappings, and it takes down a node inside a node, level for level of the
/// stack. So keys must be plain words, and the levels are counted.
package struct ManifestAliases {
  private static let most = 400
  /// The most brackets inside each other, and the most columns that a line is indented.
  private static let (brackets, columns) = (16, 32)

  private let file: String
  private var count = 0
  private var isDeep = false
  private var complexKey: SourceLocation?

  /// Why a manifest cannot be read; `nil` for nothing, as for every manifest without aliases.
  package static func problem(in text: String, file: String) -> Diagnostic? {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return nil }
    return ManifestAliases(text, file: file).problem
  }

  private init(_ text: String, file: String) {
    self.file = file
    var depth = 0
    let lines = text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
    for (number, line) in lines.enumerated() {
      let padding = line.prefix { $0 == 0x20 }.count
      guard line.dropFirst(padding).first != UInt8(ascii: "#") else { continue }
      if padding > Self.columns { isDeep = true }
      read(Array(line), number + 1, &depth)
    }
  }

  private mutating func read(_ line: [UInt8], _ number: Int, _ depth: inout Int) {
    for (place, byte) in line.enumerated() {
      let isKey: Bool
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > Self.brackets { isDeep = true }
        continue
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        isKey = Self.isColon(line[(place + 1)...])
      case UInt8(ascii: "*") where Self.begins(line[..<place]):
        let name = line[(place + 1)...].prefix(while: Self.isName)
        guard !name.isEmpty else { continue }
        count += 1
        isKey = Self.isColon(line[name.endIndex...])
      case UInt8(ascii: "?") where Self.begins(line[..<place]):
        let next = line.dropFirst(place + 1).first
        isKey = next.map { " \t*&!{[".utf8.contains($0) } ?? true
      default: continue
      }
      if isKey, complexKey == nil {
        complexKey = SourceLocation(file: file, line: number, column: place + 1)
      }
    }
  }

  private var problem: Diagnostic? {
    guard count > 0 else { return nil }
    if let complexKey {
      return complaint("a key is no plain word, and the manifest has aliases (`*name`)", complexKey)
    }
    let place = SourceLocation(file: file)
    if count > Self.most {
      return complaint("the manifest has \(count) aliases (`*name`), more than \(Self.most)", place)
    }
    return isDeep
      ? complaint("the manifest has aliases (`*name`) and is nested deeply", place) : nil
  }

  private func complaint(_ message: String, _ place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "manifest-syntax", message, at: place, hint: "write out what the aliases stand for",
      concern: .manifest)
  }

  /// Whether a token can begin behind these bytes.
  private static func begins(_ before: ArraySlice<UInt8>) -> Bool {
    before.last.map { " \t[{,:".utf8.contains($0) } ?? true
  }

  private static func isColon(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
  }

  /// The letters of an anchor's name in libyaml.
  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
