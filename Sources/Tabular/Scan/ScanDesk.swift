internal import Glibc
internal import Synchronization

/// Hands out a file chunk by chunk and settles each in the order of the file.
///
/// Chunks are taken up without knowing whether those before them are sound: where one begins follows from
/// the count of quotes. So before its rows are lent out, a chunk waits until all before it are settled. One
/// that the index finds unsound is read again by the careful parser, which says where the next one
/// begins; what was taken up behind it meanwhile is void.
final class ScanDesk: Sendable {
  /// What a worker is given to do.
  enum Task: Sendable {
    /// Rows that were read one by one, and the number of the first.
    case rows([CSVRecord], from: Int)
    /// The chunk that was read is to be indexed.
    case index(Ticket)
    /// Somebody else must finish something first.
    case pause
    /// Nothing is left.
    case end
  }

  /// A chunk that was taken up.
  struct Ticket: Sendable {
    fileprivate let number: Int
    fileprivate let epoch: Int
    /// Where in the file it begins.
    let start: Int
  }

  /// What becomes of a chunk.
  enum Settlement: Sendable {
    /// Its rows are good; the line and the number of the first.
    case good(line: Int, from: Int)
    /// Its rows were read one by one; the number of the first.
    case rows([CSVRecord], from: Int)
    /// It began at a wrong place.
    case void
  }

  /// What stands before the first chunk that is not settled.
  private struct Tally: Sendable {
    var line = 1
    var usableRows = 0
    /// Of those the ones that no reader counts.
    var chunkRows = 0
  }

  private let intake: Mutex<ScanIntake>
  /// The hash of what has been read; nobody waits for it who wants to read.
  private let hash: Mutex<ScanHash>
  private let tally = Mutex(Tally())
  /// How many tickets are settled.
  private let settled = Atomic<Int>(0)
  /// How often the tickets that were not settled became void.
  private let epoch = Atomic<Int>(0)

  init(_ intake: consuming sending ScanIntake) {
    hash = Mutex(ScanHash(intake.source))
    self.intake = Mutex(intake)
  }

  /// The next thing to do; a chunk is read into the buffer.
  func take(_ chunk: inout ScanChunk) -> Task {
    intake.withLock { intake in
      if intake.isOver { return .end }
      if intake.isBlocked { return .pause }
      if intake.isCareful {
        let rows = intake.readCarefully()
        return .rows(rows, from: add(rows, upTo: intake.next))
      }
      guard let start = intake.take(&chunk) else { return .end }
      let number = intake.tickets
      intake.tickets += 1
      return .index(
        Ticket(number: number, epoch: epoch.load(ordering: .relaxed), start: start))
    }
  }

  /// Hashes a chunk that was taken up, sound or not.
  func hash(_ chunk: borrowing ScanChunk, of ticket: Ticket) {
    hash.withLock { $0.add(chunk, from: ticket.start) }
  }

  /// Waits until all before the chunk is settled, then settles it; `shape` is nil where it is unsound.
  func settle(_ ticket: Ticket, _ shape: ChunkShape?) -> Settlement {
    guard waitForTurn(ticket) else { return .void }
    defer { settled.store(ticket.number + 1, ordering: .releasing) }
    guard let shape else { return readAgain(ticket) }
    return tally.withLock { tally in
      let (line, first) = (tally.line, tally.usableRows)
      tally.line += shape.lineBreaks
      tally.usableRows += shape.rowCount
      tally.chunkRows += shape.rowCount
      return .good(line: line, from: first)
    }
  }

  private func waitForTurn(_ ticket: Ticket) -> Bool {
    while true {
      let now = settled.load(ordering: .acquiring)
      if epoch.load(ordering: .acquiring) != ticket.epoch { return false }
      if now == ticket.number { return true }
      Self.pause()
    }
  }

  /// Lets others work; what is waited for is already being done.
  static func pause() { sched_yield() }

  private func readAgain(_ ticket: Ticket) -> Settlement {
    let line = tally.withLock { $0.line }
    return intake.withLock { intake in
      epoch.add(1, ordering: .releasing)
      let rows = intake.readCarefully(from: ticket.start, line: line)
      intake.tickets = ticket.number + 1
      return .rows(rows, from: add(rows, upTo: intake.next))
    }
  }

  /// Counts rows that were read one by one, and gives the number of the first.
  private func add(_ rows: [CSVRecord], upTo border: RecordBorder) -> Int {
    tally.withLock { tally in
      tally.line = border.line
      tally.usableRows += rows.count
      return tally.usableRows - rows.count
    }
  }

  /// How many rows were read in whole chunks.
  var rowsInChunks: Int { tally.withLock { $0.chunkRows } }

  /// What was counted, when all workers are done; throws where the file could not be read to its end.
  func finish(_ log: inout DiagnosticLog) throws(Diagnostic) -> ScanSummary {
    let chunkRows = rowsInChunks
    let hashed = hash.withLock { $0.fingerprint() }
    let (said, summary) = intake.withLock { intake in
      (intake.log, Self.summary(&intake, chunkRows, hashed))
    }
    log.merge(said)
    return try summary.get()
  }

  private static func summary(
    _ intake: inout ScanIntake, _ chunkRows: Int, _ hashed: Fingerprint?
  ) -> Result<ScanSummary, Diagnostic> {
    if let failure = intake.failure { return .failure(failure) }
    return Result { () throws(Diagnostic) in
      let counts = intake.counts
      let fingerprint = if let hashed { hashed } else { try intake.fingerprint() }
      return ScanSummary(
        rowsRead: counts.read + chunkRows, rowsRejected: counts.rejected,
        blankLines: counts.blank, fingerprint: fingerprint)
    }
  }
}
