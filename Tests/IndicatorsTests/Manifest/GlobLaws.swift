import Foundation
import Glibc
import Indicators
import Tabular
import TestSupport
import Testing

/// Patterns of file names, against the C library's own over folders of random names.
struct GlobLaws {
  private static let names = ["a", "b", "ab", ".a", "a.csv", "b.csv", "[a]", "é", "*"]
  private static let parts = [
    "*", "?", "a*", "*.csv", "[ab]*", "[!a]*", ".*", "a", "ab", "nothing", "\\*", "*\\*", "é", "??",
  ]

  private static func plant(_ folder: String, _ depth: Int, _ random: inout SeededRandom) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    for name in names where Int.random(in: 0..<2, using: &random) == 0 {
      let path = "\(folder)/\(name)"
      if depth > 0, Bool.random(using: &random) {
        try plant(path, depth - 1, &random)
      } else {
        try Data("x".utf8).write(to: URL(filePath: path))
      }
    }
  }

  private static func reference(_ pattern: String, below folder: String) -> [String] {
    var found = unsafe glob_t()
    defer { unsafe globfree(&found) }
    guard unsafe glob("\(folder)/\(pattern)", GLOB_NOSORT, nil, &found) == 0 else { return [] }
    let paths = (0..<Int(unsafe found.gl_pathc)).compactMap { place in
      unsafe found.gl_pathv[place].map { unsafe String(cString: $0) }
    }
    return paths.map { String($0.dropFirst(folder.count + 1)) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a pattern finds what the C library's glob finds`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let whole = FileManager.default.temporaryDirectory.path + "/glob-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: whole) }
    // `.*` finds `..` too: above the folder are three more, so that no pattern leaves them.
    let folder = whole + "/a/b/ab"
    try Self.plant(folder, 2, &random)
    var found = 0
    for _ in 0..<20 {
      var parts: [String] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        parts.append(Self.parts.randomElement(using: &random) ?? "*")
      }
      let pattern = parts.joined(separator: "/")
      guard pattern.contains(where: { "*?[".contains($0) }) else { continue }
      try "schema: 1\ninputs: [{kind: observations, path: '\(pattern)'}]\n".write(
        toFile: folder + "/report.yaml", atomically: false, encoding: .utf8)
      let expected = Self.reference(pattern, below: folder)
      found += expected.count
      // A manifest whose pattern finds nothing is refused.
      let paths = (try? Manifest.read(folder))?.inputs.first?.paths ?? []
      #expect(paths == expected, "\(pattern)")
    }
    #expect(found > 0)
  }
}
