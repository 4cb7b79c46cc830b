#if Engines
  internal import CCurl
  internal import Foundation

  /// One question to a server and its answer, over libcurl; the only file that speaks to that library.
  struct HTTPExchange {
    let url: String
    let headers: [String]
    let body: String
    let timeout: Int
    let authority: String?
    let host: String

    struct Answer {
      var status = 0
      var headers: [String: String] = [:]
      var body: [UInt8] = []
    }

    /// The library wants to be started once, before any thread uses it.
    private static let isStarted = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    func answer() throws(EngineError) -> Answer {
      guard Self.isStarted, let handle = unsafe curl_easy_init() else {
        throw EngineError(.unreachable, host, "libcurl cannot be started")
      }
      defer { unsafe curl_easy_cleanup(handle) }
      var list: UnsafeMutablePointer<curl_slist>?
      for header in headers + ["Expect:"] { unsafe list = unsafe curl_slist_append(list, header) }
      defer { unsafe curl_slist_free_all(list) }
      var (answer, head) = ([UInt8](), [UInt8]())
      var code = CURLE_OK
      unsafe withUnsafeMutablePointer(to: &answer) { answer in
        unsafe withUnsafeMutablePointer(to: &head) { head in
          unsafe set(handle, list)
          _ = unsafe report_curl_set_pointer(handle, CURLOPT_WRITEDATA, answer)
          _ = unsafe report_curl_set_pointer(handle, CURLOPT_HEADERDATA, head)
          code = unsafe curl_easy_perform(handle)
        }
      }
      guard code == CURLE_OK else { throw failure(code) }
      var status = 0
      _ = unsafe report_curl_status(handle, &status)
      return Answer(status: status, headers: Self.fields(head), body: answer)
    }

    private func set(_ handle: UnsafeMutableRawPointer, _ list: UnsafeMutablePointer<curl_slist>?) {
      // Its copy of the body is the library's own, so that no pointer of ours outlives a call.
      _ = unsafe report_curl_set_text(handle, CURLOPT_URL, url)
      _ = unsafe report_curl_set_long(handle, CURLOPT_POST, 1)
      _ = unsafe report_curl_set_long(handle, CURLOPT_POSTFIELDSIZE, body.utf8.count)
      _ = unsafe report_curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, body)
      _ = unsafe report_curl_set_list(handle, CURLOPT_HTTPHEADER, list)
      _ = unsafe report_curl_set_long(handle, CURLOPT_NOSIGNAL, 1)
      _ = unsafe report_curl_set_long(handle, CURLOPT_TIMEOUT, timeout)
      _ = unsafe report_curl_set_long(handle, CURLOPT_CONNECTTIMEOUT, min(10, timeout))
      _ = unsafe report_curl_set_long(handle, CURLOPT_FOLLOWLOCATION, 0)
      _ = unsafe report_curl_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
      // A proxy of the environment would see the account.
      _ = unsafe report_curl_set_text(handle, CURLOPT_NOPROXY, "*")
      if let authority { _ = unsafe report_curl_set_text(handle, CURLOPT_CAINFO, authority) }
      let keep:
        @convention(c) (
          UnsafeMutablePointer<CChar>?, Int, Int, UnsafeMutableRawPointer?
        ) -> Int = { bytes, size, count, place in
          guard let bytes = unsafe bytes, let place = unsafe place else { return 0 }
          let kept = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
          unsafe place.assumingMemoryBound(to: [UInt8].self).pointee.append(contentsOf: kept)
          return size * count
        }
      _ = unsafe report_curl_set_writer(handle, CURLOPT_WRITEFUNCTION, keep)
      _ = unsafe report_curl_set_writer(handle, CURLOPT_HEADERFUNCTION, keep)
    }

    private func failure(_ code: CURLcode) -> EngineError {
      let words = unsafe String(cString: curl_easy_strerror(code))
      switch code {
      case CURLE_OPERATION_TIMEDOUT:
        return EngineError(
          .hung, host, "no answer within \(timeout) seconds",
          hint: "look at the server, or allow more by `timeout=` in the engine's address")
      case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST:
        return EngineError(.unreachable, host, "cannot be reached (\(words))")
      case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR,
        CURLE_SSL_CERTPROBLEM, CURLE_SSL_ISSUER_ERROR:
        return EngineError(
          .certificate, host, "its certificate is not trusted (\(words))",
          hint: "name the file of your authority by `ca=` in the engine's address")
      default:
        return EngineError(.interrupted, host, "the connection broke (\(words))")
      }
    }

    private static func fields(_ head: [UInt8]) -> [String: String] {
      var found: [String: String] = [:]
      for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
        guard let colon = line.firstIndex(of: ":") else { continue }
        found[line[..<colon].lowercased()] =
          line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      }
      return found
    }
  }
#endif
