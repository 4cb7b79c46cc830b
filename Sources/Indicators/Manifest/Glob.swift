internal import Foundation
#if canImport(Glibc)
  internal import Glibc
#endif

/// The shell's patterns for file names, folder by folder, with an end to how much is looked at.
///
/// The C library's `glob` has none: `/*/*/*/*/*` goes through the whole machine, and through what is mounted on it.
enum Glob {
  /// A pattern that leads through more names than are looked at.
  struct TooMany: Error, Hashable {}

  /// How many names of files and folders are looked at for one pattern.
  static let mostNames = 100_000

  /// The files that match, sorted by bytes, so that the order depends on no locale.
  static func paths(_ pattern: String, limit: Int = mostNames) throws(TooMany) -> [String] {
    // The part before the first pattern stays as it is written, so that what is found begins as the caller wrote it.
    let literal = pattern.firstIndex { "*?[\\".contains($0) } ?? pattern.endIndex
    let start = pattern[..<literal].lastIndex(of: "/").map { pattern.index(after: $0) }
    let rest = pattern[(start ?? pattern.startIndex)...].split(separator: "/").map(String.init)
    var found = [String(pattern[..<(start ?? pattern.startIndex)])]
    var looked = 0
    for (place, part) in rest.enumerated() {
      let isLast = place == rest.count - 1
      var next: [String] = []
      for folder in found {
        for name in try names(part, in: folder, &looked, limit) {
          let path = folder + name
          if isLast { next.append(path) } else if isFolder(path) { next.append(path + "/") }
        }
      }
      found = next
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in a folder that one part of a pattern fits; names with a dot in front only where the part has one.
  private static func names(
    _ part: String, in folder: String, _ looked: inout Int, _ limit: Int
  ) throws(TooMany) -> [String] {
    guard part.contains(where: { "*?[\\".contains($0) }) else {
      looked += 1
      guard looked <= limit else { throw TooMany() }
      var facts = stat()
      return unsafe lstat(folder + part, &facts) == 0 ? [part] : []
    }
    guard let stream = unsafe opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      looked += 1
      guard looked <= limit else { throw TooMany() }
      let fits = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { name in
          unsafe fnmatch(part, name, FNM_PERIOD) == 0 ? String(cString: name) : nil
        }
      }
      if let fits { names.append(fits) }
    }
    return names
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }
}
