/// One of the workers of a scan: its buffers, and what it has gathered.
struct ScanWorker<State: Sendable>: ~Copyable {
  private let desk: ScanDesk
  private let each: @Sendable (inout State, borrowing ScanBatch) -> Void
  private let progress: (@Sendable (Int) -> Void)?
  private let layout: ScanChunk.Layout
  private var batch: ScanBatch
  private var state: State

  init(
    _ desk: ScanDesk, _ request: ScanRequest, state: State,
    each: @escaping @Sendable (inout State, borrowing ScanBatch) -> Void,
    progress: (@Sendable (Int) -> Void)?
  ) {
    self.desk = desk
    self.each = each
    self.progress = progress
    self.state = state
    layout = request.layout
    batch = ScanBatch(request)
  }

  /// Works until nothing is left.
  consuming func run() -> (state: State, texts: [CodeTexts]) {
    while true {
      switch desk.take(&batch.chunk) {
      case .end: return (state, batch.texts)
      case .pause: ScanDesk.pause()
      case .rows(let rows, let ordinal): add(rows, from: ordinal)
      case .index(let ticket): add(ticket)
      }
    }
  }

  private mutating func add(_ ticket: ScanDesk.Ticket) {
    let isSound = batch.chunk.index(layout)
    switch desk.settle(ticket, isSound ? batch.chunk.shape : nil) {
    case .good(let line, let ordinal):
      batch.fillFromChunk(line: line, from: ordinal)
      each(&state, batch)
      progress?(ticket.start)
    case .rows(let rows, let ordinal): add(rows, from: ordinal)
    case .void: break
    }
    desk.hash(batch.chunk, of: ticket)
  }

  private mutating func add(_ rows: [CSVRecord], from ordinal: Int) {
    if rows.isEmpty { return }
    batch.fill(with: rows, from: ordinal)
    each(&state, batch)
  }
}
