import Foundation
import Indicators
import Reports
import Tabular

extension FuzzTarget {
  /// A reader broke a promise that it makes for every input.
  struct BrokenPromise: Error {
    let what: String
  }

  static func readTable(_ bytes: [UInt8]) throws {
    for chunkBytes in [7, 65536] {
      do throws(Diagnostic) {
        var reader = try CSVReader(
          .bytes(bytes), named: "t.csv", options: CSVOptions(), chunkBytes: chunkBytes)
        let grammar = NumberGrammar(reader.dialect)
        var log = DiagnosticLog()
        while let record = try reader.next(&log) {
          for column in reader.labels.indices { _ = grammar.read(record[column]) }
        }
      } catch {
        guard !error.text.isEmpty else { throw BrokenPromise(what: "no words") }
      }
    }
  }

  static func scan(_ bytes: [UInt8]) async {
    do throws(Diagnostic) {
      var log = DiagnosticLog()
      let scan = try ColumnScan(
        .bytes(bytes), named: "t.csv", options: CSVOptions(), chunkBytes: 512)
      let columns = scan.labels.indices.prefix(3).map {
        $0 == 1 ? ScanColumn.code(position: $0) : .number(position: $0)
      }
      _ = try await scan.run(
        columns, missing: ["NA"], threads: 2, &log, initial: { 0 },
        each: { $0 += $1.rowCount }, merge: { whole, part, _ in whole += part })
    } catch {}
  }

  static func readNumber(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    for decimal in [DecimalMark.point, .comma] {
      let grammar = NumberGrammar(decimal: decimal, missing: ["NA"])
      let reading = grammar.read(text)
      guard case .number(let number) = reading, !number.value.isFinite else { continue }
      throw BrokenPromise(what: "\(text) is not finite")
    }
  }

  static func render(_ text: String) {
    let schema = TemplateSchema.object([
      "title": .text, "area": .object(["name": .text]), "list": .list(of: .text), "yes": .flag,
      "as_of": .text, "messages": .list(of: .text), "country": .object(["name": .text]),
    ])
    let value = TemplateValue.object([
      "title": .text("Title"), "area": .object(["name": .text("Egypt & <b>")]),
      "list": .list([.text("a"), .text("b")]), "yes": .flag(true), "as_of": .text("1 July 2024"),
      "messages": .list([.text("{{title}}")]), "country": .object(["name": .text("Jordan")]),
    ])
    let library = TemplateLibrary([
      TemplateSource(name: "t", text: text), TemplateSource(name: "closing", text: "{{title}}"),
    ])
    guard let template = try? StrictTemplate("t", in: library, schema: schema) else { return }
    _ = (try? template.document(of: value)).map { TextWriter().text(of: $0) }
  }

  static func run(_ bytes: [UInt8], in folder: String) async throws {
    try Data(bytes).write(to: URL(filePath: folder + "/t.csv"))
    let text = "schema: 1\ninputs: [{kind: observations, path: t.csv}]\n"
    let evaluation = await Evaluation.run(try Manifest.parse(text, path: folder + "/report.yaml"))
    for value in evaluation.values {
      guard value.number?.isFinite ?? true else {
        throw BrokenPromise(what: "\(value.indicator) of \(value.area.code) is not finite")
      }
    }
  }
}
