import Engines
import Foundation
import Synchronization
import Tabular
import TestSupport
import Testing

/// A server that notes what is done to it, and fails at one step.
private final class NotedLoader: EngineLoader {
  enum Step: Sendable { case begin, add, count, publish, none }

  let host: String
  private let failing: Step
  private let counted: Int?
  private let notes = Mutex<[String]>([])
  private let lines = Mutex<[UInt8]>([])

  init(_ host: String, failing: Step = .none, counted: Int? = nil) {
    (self.host, self.failing, self.counted) = (host, failing, counted)
  }

  var steps: [String] { notes.withLock { $0 } }
  var text: String { lines.withLock { String(decoding: $0, as: UTF8.self) } }

  private func note(_ word: String, _ step: Step) throws(EngineError) {
    notes.withLock { $0.append(word) }
    guard step == failing else { return }
    throw EngineError(.interrupted, host, "the connection broke")
  }

  func begin(_ columns: [LoadColumn]) throws(EngineError) -> [String] {
    try note("begin", .begin)
    return ["visits__loading_1"]
  }

  func add(_ lines: [UInt8]) throws(EngineError) {
    try note("add", .add)
    self.lines.withLock { $0 += lines }
  }

  func count() throws(EngineError) -> Int {
    try note("count", .count)
    return counted ?? text.count { $0 == "\n" }
  }

  func publish() throws(EngineError) { try note("publish", .publish) }
  func abandon() { notes.withLock { $0.append("abandon") } }
}

@Suite struct TableLoadTests {
  private func load(
    _ text: String, _ loaders: [NotedLoader], texts: Set<String> = []
  ) throws -> (summary: TableLoad.Summary?, problem: Diagnostic?, log: DiagnosticLog) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/visits.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let address = try EngineAddress(parsing: "postgresql://u@h/d?table=visits")
    let load = TableLoad(file: path, into: address, texts: texts, order: [])
    var log = DiagnosticLog()
    do throws(Diagnostic) {
      return (try load.run(loaders, &log) { _ in }, nil, log)
    } catch { return (nil, error, log) }
  }

  @Test func `rows go to the servers in turn and are counted before anything is published`() throws
  {
    let (first, second) = (NotedLoader("a:1"), NotedLoader("b:1"))
    let found = try load("id,name,x\n1,a\tb,\n2,\"c\\d\",2.50\n3,,-1\n", [first, second])
    #expect(first.text == "1\ta\\tb\t\\N\n3\t\t-1\n")
    #expect(second.text == "2\tc\\\\d\t2.50\n")
    #expect(first.steps == ["begin", "add", "count", "publish"])
    #expect(second.steps == first.steps)
    #expect(found.summary?.columns.map(\.form) == [.whole, .text, .decimal(places: 2)])
    #expect(found.summary?.columns.map(\.hasNulls) == [false, false, true])
    #expect(found.summary?.rows.map(\.count) == [2, 1])
    #expect(
      found.summary?.removed == ["a:1: visits__loading_1", "b:1: visits__loading_1"])
  }

  @Test func `a bad last row is found before a server hears of any`() throws {
    let server = NotedLoader("a:1")
    let found = try load("id,x\n1,2\n3\n", [server])
    #expect(found.summary == nil)
    #expect(found.log.contains(.error))
    #expect(server.steps.isEmpty)
  }

  @Test(arguments: [NotedLoader.Step.begin, .add, .count])
  fileprivate func `what fails on one server is published on none`(_ step: NotedLoader.Step) throws
  {
    let (first, second) = (NotedLoader("a:1"), NotedLoader("b:1", failing: step))
    let found = try load("id\n1\n2\n", [first, second])
    #expect(found.problem?.code == "engine-interrupted")
    for server in [first, second] {
      #expect(!server.steps.contains("publish"))
      #expect(server.steps.last == "abandon")
    }
  }

  @Test func `another count than was sent leaves the old table`() throws {
    let server = NotedLoader("a:1", counted: 3)
    let found = try load("id\n1\n2\n", [server])
    #expect(found.problem?.code == "engine-incomplete")
    #expect(server.steps == ["begin", "add", "count", "abandon"])
  }

  @Test func `a table that is on one server already is said`() throws {
    let (first, second) = (NotedLoader("a:1"), NotedLoader("b:1", failing: .publish))
    let found = try load("id\n1\n2\n", [first, second])
    #expect(found.problem?.message.contains("already on a:1") == true)
  }

  @Test func `what a number would change stays a text`() throws {
    let found = try load(
      "code,long,na,word,kept\n007,1234567890.123456,NA,1,5\n008,1.5,2,x,6\n", [NotedLoader("a:1")],
      texts: ["kept"])
    #expect(found.summary?.columns.map(\.form) == [.text, .text, .whole, .text, .text])
    #expect(found.summary?.columns.map(\.hasNulls) == [false, false, true, false, false])
    #expect(found.log.shown.map(\.code) == ["type-error"])
  }

  @Test func `decimals with a comma are sent with a point`() throws {
    let server = NotedLoader("a:1")
    _ = try load("id;x\n1;2,50\n2;3,5\n", [server])
    #expect(server.text == "1\t2.50\n2\t3.5\n")
  }
}
