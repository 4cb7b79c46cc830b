import Tabular
import TestSupport

/// A table as survey files are, with a few odd cells, rows and line breaks.
struct RandomTable {
  let bytes: [UInt8]
  let options: CSVOptions

  init(using random: inout SeededRandom) {
    let newline = Int.random(in: 0..<3, using: &random) == 0 ? "\r\n" : "\n"
    // How odd the file is: most are nearly clean, so that both ways of reading meet in one file.
    let oddity = [0, 1, 10].randomElement(using: &random) ?? 0
    var text = "a,b,c,d\(newline)"
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      let isOdd = Int.random(in: 0..<100, using: &random) < oddity
      text += isOdd ? Self.oddRow(using: &random) : Self.row(using: &random)
      text += Int.random(in: 0..<1000, using: &random) < oddity ? "\r" : newline
    }
    if Bool.random(using: &random) { text.removeLast() }
    var bytes = Array(text.utf8)
    if oddity == 10, Int.random(in: 0..<4, using: &random) == 0 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = [0, 0xF4, 0x22, 0x0D].randomElement(using: &random) ?? 0
    }
    self.bytes = bytes
    options = .with {
      $0.isLenient = Bool.random(using: &random)
      $0.delimiter = ","
    }
  }

  private static func row(using random: inout SeededRandom) -> String {
    let code = [
      "KEN", "UGA", "a rather long name of a place", "é", "\"x, y\"", "\"say \"\"z\"\"\"",
    ]
    let number = Int.random(in: -9_999_999...99_999_999, using: &random)
    let decimals = Int.random(in: 0...999_999, using: &random)
    let figures = ["\(number)", "\(number).\(decimals)", "0.\(decimals)", "\"\(number)\"", ""]
    let cells = [
      code.randomElement(using: &random), figures.randomElement(using: &random),
      code.randomElement(using: &random), figures.randomElement(using: &random),
    ]
    return cells.map { $0 ?? "" }.joined(separator: ",")
  }

  private static func oddRow(using random: inout SeededRandom) -> String {
    let cells = [
      "", " ", "NA", "<5", "99", "none", "\"a\nb\"", "\"\r\n\"", "x\"", "\"x\"y", " \"q\" ", "1e5",
      "x",
    ]
    let count = [4, 4, 4, 4, 3, 5, 1, 0].randomElement(using: &random) ?? 4
    return (0..<count).map { _ in cells.randomElement(using: &random) ?? "" }
      .joined(separator: ",")
  }
}
