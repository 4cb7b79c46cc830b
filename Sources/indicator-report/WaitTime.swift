import ArgumentParser

/// How long to wait for a lock: `--wait` without an end, `--wait=30` for so many seconds.
struct WaitTime: ExpressibleByArgument {
  let seconds: Double

  init?(argument: String) {
    if argument == Self.endless {
      seconds = .greatestFiniteMagnitude
    } else if let number = Double(argument), number >= 0, number.isFinite {
      seconds = number
    } else {
      return nil
    }
  }

  private static let endless = "for-ever"

  /// The option with its value, where it stands alone: the parser knows no option whose value may be left out.
  static func spelledOut(_ argument: String) -> String {
    argument == "--wait" ? "--wait=\(endless)" : argument
  }
}
