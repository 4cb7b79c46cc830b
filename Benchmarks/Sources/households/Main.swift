import Foundation

/// Writes an invented household survey of any size: `households ROWS SEED [shuffled] > FILE`.
@main
enum Main {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    guard words.count >= 2, let rows = Int(words[0]), rows > 0, let seed = UInt64(words[1]),
      words.count == 2 || words[2] == "shuffled"
    else {
      FileHandle.standardError.write(Data("usage: households ROWS SEED [shuffled] > FILE\n".utf8))
      exit(64)
    }
    var survey = Survey(rows: rows, seed: seed)
    let order = words.count > 2 ? Permutation(of: rows, seed: seed) : nil
    survey.writeHeader()
    for row in 0..<rows {
      survey.write(order.map { $0.place(of: row) } ?? row)
      if survey.bytes.count > 1 << 20 { try flush(&survey) }
    }
    try flush(&survey)
  }

  private static func flush(_ survey: inout Survey) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(survey.bytes))
    survey.bytes.removeAll(keepingCapacity: true)
  }
}
