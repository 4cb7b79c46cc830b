/// A zip file that is read part by part, and believed in nothing.
struct ZipArchive {
  private static let endSignature = 0x0605_4B50
  private static let endLength = 22
  private static let chunk = 1 << 16

  private let file: FileBytes
  /// The parts, in the order in which they stand in the file.
  private(set) var entries: [ZipEntry] = []
  /// Where the bytes of the parts begin, by where their headers do.
  private var starts: [Int: Int] = [:]

  /// Reads the directory; throws when the parts and it do not fill the file without gaps.
  init(path: String) throws(SpreadsheetError) {
    file = try FileBytes(path: path)
    let start = max(0, file.count - Self.endLength)
    let end = try file.read(start..<file.count)
    guard end.count == Self.endLength, end.doubleWord(at: 0) == Self.endSignature,
      end.doubleWord(at: 4) == 0, end.word(at: 8) == end.word(at: 10), end.word(at: 20) == 0
    else {
      throw Self.damage("does not end as a zip file of one piece ends")
    }
    let directory = end.doubleWord(at: 16)
    guard directory + end.doubleWord(at: 12) == start else {
      throw Self.damage("has its directory at another place than it says")
    }
    try readDirectory(try file.read(directory..<start), count: end.word(at: 10))
    try checkNames()
    try checkPlaces(upTo: directory)
  }

  /// Lends the bytes of a part, piece by piece; throws when they are not those that were put in.
  func read(
    _ entry: ZipEntry, _ body: (ArraySlice<UInt8>) throws(SpreadsheetError) -> Void
  ) throws(SpreadsheetError) {
    let inflater = try Inflater()
    var output = [UInt8](repeating: 0, count: max(1, min(Self.chunk, entry.size)))
    var input: [UInt8] = []
    var (next, taken, made, checksum) = (starts[entry.offset] ?? 0, 0, 0, UInt32(0))
    let end = next + entry.compressedSize
    while true {
      if taken == input.count, next < end {
        input = try file.read(next..<min(next + Self.chunk, end))
        (next, taken) = (next + input.count, 0)
      }
      guard let step = inflater.inflate(input, from: taken, into: &output) else {
        throw Self.damage("cannot be inflated", in: entry)
      }
      taken += step.taken
      made += step.made
      checksum = Inflater.checksum(output[..<step.made], continuing: checksum)
      try body(output[..<step.made])
      if step.hasEnded { break }
      guard step.taken + step.made > 0, made <= entry.size else {
        throw Self.damage("ends too early or too late", in: entry)
      }
    }
    guard next == end, taken == input.count, made == entry.size, checksum == entry.checksum else {
      throw Self.damage("has another length or checksum than it should", in: entry)
    }
  }

  /// The whole of a part.
  func bytes(of entry: ZipEntry) throws(SpreadsheetError) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(entry) { piece in bytes += piece }
    return bytes
  }

  private mutating func readDirectory(
    _ bytes: [UInt8], count: Int
  ) throws(SpreadsheetError) {
    var start = 0
    while start < bytes.count {
      guard let entry = ZipEntry(bytes, at: start), entry.isPlain else {
        throw Self.damage("has a directory that cannot be read")
      }
      entries.append(entry)
      start += entry.length
    }
    guard start == bytes.count, entries.count == count, count > 0 else {
      throw Self.damage("has \(entries.count) parts, and \(count) in its directory")
    }
  }

  private func checkNames() throws(SpreadsheetError) {
    guard Set(entries.map(\.name)).count == entries.count else {
      throw Self.damage("has two parts of one name")
    }
  }

  /// Each header repeats what the directory says; each part begins where the one before it ends.
  private mutating func checkPlaces(upTo end: Int) throws(SpreadsheetError) {
    var place = 0
    for entry in entries {
      guard entry.offset == place else { throw Self.damage("is not at its place", in: entry) }
      let start = try dataStart(of: entry)
      starts[place] = start
      place = start + entry.compressedSize
    }
    guard place == end else { throw Self.damage("has bytes that belong to no part") }
  }

  private func dataStart(of entry: ZipEntry) throws(SpreadsheetError) -> Int {
    let nameStart = entry.offset + ZipEntry.fixedHeaderLength
    let nameEnd = nameStart + entry.name.utf8.count
    let header = try file.read(entry.offset..<nameEnd)
    guard header.doubleWord(at: 0) == ZipEntry.headerSignature,
      Array(header[4..<26]) == entry.shared, header.word(at: 26) == entry.name.utf8.count,
      header[ZipEntry.fixedHeaderLength...].elementsEqual(entry.name.utf8)
    else {
      throw Self.damage("has a header that differs from the directory", in: entry)
    }
    return nameEnd + header.word(at: 28)
  }

  private static func damage(_ what: String, in entry: ZipEntry? = nil) -> SpreadsheetError {
    SpreadsheetError(
      .damaged, entry.map { "the part “\($0.name)” \(what)" } ?? "the file \(what)")
  }
}
