import Foundation
import TestSupport

/// Files of `Tests/Fixtures`.
enum Fixture {
  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: Shared.root + "/Tests/Fixtures/" + name, encoding: .utf8)
  }

  static func rows(_ name: String) throws -> [[String: String]] { try PlainCSV.rows(text(name)) }
}
