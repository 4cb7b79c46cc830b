internal import Foundation
#if canImport(Glibc)
  internal import Glibc
#endif

/// The shell's patterns for file names, through the C library's `glob`.
enum Glob {
  /// The files that match, sorted by bytes, so that the order depends on no locale.
  static func paths(_ pattern: String) -> [String] {
    var result = unsafe glob_t()
    defer { unsafe globfree(&result) }
    guard unsafe glob(pattern, GLOB_NOSORT, nil, &result) == 0 else { return [] }
    var paths: [String] = []
    for index in 0..<Int(unsafe result.gl_pathc) {
      if let path = unsafe result.gl_pathv[index] { unsafe paths.append(String(cString: path)) }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
