#if Engines
  internal import CPq
  internal import Dispatch
  internal import Foundation
  internal import Glibc

  /// One connection over libpq; the only file that speaks to that library.
  @safe final class PostgreSQLConnection {
    private let handle: OpaquePointer
    private let complaint: PostgreSQLComplaint
    private let host: String
    /// Seconds that one answer may take.
    private let timeout: Int

    private init(_ handle: OpaquePointer, _ complaint: PostgreSQLComplaint, timeout: Int) {
      unsafe self.handle = handle
      (self.complaint, host, self.timeout) = (complaint, complaint.host, timeout)
    }

    deinit { unsafe PQfinish(handle) }

    /// From which version on the library knows the system's own authorities.
    static var knowsSystemAuthorities: Bool { PQlibVersion() >= 160_000 }

    /// Connects; every setting that the environment could change is given.
    static func open(
      _ settings: [(name: String, value: String)], _ complaint: PostgreSQLComplaint, timeout: Int
    ) throws(EngineError) -> PostgreSQLConnection {
      let text = settings.map { name, value in
        "\(name)='\(value.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
      }.joined(separator: " ")
      guard let handle = unsafe PQconnectStart(text) else {
        throw EngineError(.unreachable, complaint.host, "libpq cannot be started")
      }
      let connection = unsafe PostgreSQLConnection(handle, complaint, timeout: timeout)
      try connection.finishConnecting()
      return connection
    }

    private func finishConnecting() throws(EngineError) {
      // With the code in front, which no language changes.
      _ = unsafe PQsetErrorVerbosity(handle, PQERRORS_VERBOSE)
      unsafe report_pq_silence(handle)
      let limit = min(10, timeout)
      let deadline = ContinuousClock.now + .seconds(limit)
      var state =
        unsafe PQstatus(handle) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING
      while state != PGRES_POLLING_OK {
        switch state {
        case PGRES_POLLING_READING, PGRES_POLLING_WRITING:
          guard wait(state == PGRES_POLLING_READING ? POLLIN : POLLOUT, until: deadline) else {
            throw EngineError(.hung, host, "no connection within \(limit) seconds")
          }
        default: throw unsafe complaint.connecting(String(cString: PQerrorMessage(handle)))
        }
        state = unsafe PQconnectPoll(handle)
      }
      _ = unsafe PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
      _ = unsafe PQsetnonblocking(handle, 1)
    }

    /// Waits until the connection can be read or written; false after the deadline.
    private func wait(_ events: Int32, until deadline: ContinuousClock.Instant) -> Bool {
      while true {
        let left = (deadline - ContinuousClock.now) / .milliseconds(1)
        guard left > 0 else { return false }
        var descriptor = pollfd(fd: unsafe PQsocket(handle), events: Int16(events), revents: 0)
        let ready = unsafe poll(&descriptor, 1, Int32(min(left.rounded(.up), 1_000_000)))
        if ready > 0 { return true }
        guard ready == 0 || errno == EINTR else { return true }
      }
    }

    /// The rows of the last answer to a text of statements.
    func rows(_ sql: String, columns: Int?) throws(EngineError) -> [[String?]] {
      let deadline = ContinuousClock.now + .seconds(timeout)
      guard unsafe PQsendQuery(handle, sql) == 1 else { throw broken() }
      try flush(deadline)
      return try answers(deadline, columns: columns)
    }

    /// The rows of the last of several answers, all of which must be without error.
    private func answers(
      _ deadline: ContinuousClock.Instant, columns: Int?
    ) throws(EngineError) -> [[String?]] {
      var found: [[String?]] = []
      var failure: EngineError?
      while true {
        try awaitAnswer(deadline)
        guard let result = unsafe PQgetResult(handle) else { break }
        defer { unsafe PQclear(result) }
        switch unsafe PQresultStatus(result) {
        case PGRES_TUPLES_OK: found = try unsafe read(result, columns)
        case PGRES_COMMAND_OK: break
        default: failure = unsafe failure ?? error(of: result)
        }
      }
      if let failure { throw failure }
      return found
    }

    /// Sends lines to a statement of copying; all of them are taken, or none.
    func copy(_ sql: String, _ lines: [UInt8]) throws(EngineError) {
      let deadline = ContinuousClock.now + .seconds(timeout)
      guard unsafe PQsendQuery(handle, sql) == 1 else { throw broken() }
      try flush(deadline)
      try awaitAnswer(deadline)
      if let result = unsafe PQgetResult(handle) {
        defer { unsafe PQclear(result) }
        guard unsafe PQresultStatus(result) == PGRES_COPY_IN else {
          throw unsafe error(of: result)
        }
      }
      var place = 0
      while place < lines.count {
        let count = min(1 << 16, lines.count - place)
        let sent = unsafe lines[place..<place + count].withUnsafeBytes { part in
          unsafe PQputCopyData(
            handle, part.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count))
        }
        guard sent >= 0 else { throw broken() }
        if sent == 1 { place += count }
        try flush(deadline)
      }
      while true {
        let ended = unsafe PQputCopyEnd(handle, nil)
        guard ended >= 0 else { throw broken() }
        try flush(deadline)
        if ended == 1 { break }
      }
      _ = try answers(deadline, columns: nil)
    }

    private func broken() -> EngineError {
      unsafe complaint.error(code: nil, message: String(cString: PQerrorMessage(handle)))
    }

    private func error(of result: OpaquePointer) -> EngineError {
      let code = unsafe report_pq_state(result).map { unsafe String(cString: $0) }
      let message =
        unsafe report_pq_message(result).map { unsafe String(cString: $0) }
        ?? String(cString: PQresultErrorMessage(result))
      let detail = unsafe report_pq_detail(result).map { unsafe String(cString: $0) }
      return complaint.error(code: code, message: message, detail: detail)
    }

    private func flush(_ deadline: ContinuousClock.Instant) throws(EngineError) {
      while true {
        switch unsafe PQflush(handle) {
        case 0: return
        case 1:
          guard wait(POLLOUT | POLLIN, until: deadline) else { throw late() }
          guard unsafe PQconsumeInput(handle) == 1 else { throw broken() }
        default: throw broken()
        }
      }
    }

    private func awaitAnswer(_ deadline: ContinuousClock.Instant) throws(EngineError) {
      while unsafe PQisBusy(handle) == 1 {
        guard wait(POLLIN, until: deadline) else { throw late() }
        guard unsafe PQconsumeInput(handle) == 1 else { throw broken() }
      }
    }

    /// Asks the server to stop; a server that hangs would keep that question waiting too, so that it has a thread and a second.
    private func late() -> EngineError {
      if let cancel = unsafe PQgetCancel(handle) {
        let place = UInt(bitPattern: cancel)
        let isDone = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
          var words = [CChar](repeating: 0, count: 256)
          if let cancel = unsafe OpaquePointer(bitPattern: place) {
            _ = unsafe PQcancel(cancel, &words, 256)
            unsafe PQfreeCancel(cancel)
          }
          isDone.signal()
        }
        _ = isDone.wait(timeout: .now() + .seconds(1))
      }
      return EngineError(
        .hung, host, "no answer within \(timeout) seconds",
        hint: "look at the server, or allow more by `timeout=` in the engine's address")
    }

    private func read(
      _ result: OpaquePointer, _ columns: Int?
    ) throws(EngineError) -> [[String?]] {
      let width = unsafe PQnfields(result)
      guard Int(width) == columns ?? Int(width) else {
        throw EngineError(
          .malformed, host, "a row of the answer has \(width) fields, not \(columns ?? 0)")
      }
      return (0..<(unsafe PQntuples(result))).map { row in
        (0..<width).map { column in
          guard unsafe PQgetisnull(result, row, column) == 0,
            let bytes = unsafe PQgetvalue(result, row, column)
          else { return nil }
          return unsafe String(cString: bytes)
        }
      }
    }
  }
#endif
