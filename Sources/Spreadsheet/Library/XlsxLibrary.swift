internal import CXlsx
internal import Glibc

// Only this folder knows C (libxlsxwriter-1.1.4.md). Whatever comes here is checked: the library has nothing to print.

/// What the library and the process say of themselves.
enum XlsxLibrary {
  /// The process's decimal mark, with which the library would print every number (trap 4).
  static var decimalPoint: String {
    unsafe localeconv().map { unsafe String(cString: $0.pointee.decimal_point) } ?? ""
  }

  /// The library's version, and that of the one that compresses: the bytes of a file depend on both.
  static var versions: (library: String, compression: String) {
    unsafe (String(cString: lxw_version()), String(cString: zlibVersion()))
  }
}

/// Turns the library's code into an error.
func check(_ code: lxw_error) throws(SpreadsheetError) {
  guard code != LXW_NO_ERROR else { return }
  let text = unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? "no description"
  throw SpreadsheetError(.inputOutput, "libxlsxwriter refuses with code \(code.rawValue): \(text)")
}

/// Lends texts as C strings, one after the other in one buffer.
func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>]) -> Result
) -> Result {
  var bytes: [CChar] = []
  var starts: [Int] = []
  for text in texts {
    starts.append(bytes.count)
    bytes += text.utf8.lazy.map(CChar.init(bitPattern:))
    bytes.append(0)
  }
  return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
    unsafe body(starts.compactMap { unsafe buffer.baseAddress?.advanced(by: $0) })
  }
}
