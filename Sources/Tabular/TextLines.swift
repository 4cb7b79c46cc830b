/// The physical lines of a text file, for quoting what stands there.
package enum TextLines {
  /// Some lines of a source by their numbers from 1, without their ends; what is not there or cannot be read is left out.
  ///
  /// A line whose quotes are open goes on in the next one, as a quoted cell does, up to twenty lines.
  package static func read(
    _ wanted: Set<Int>, of source: ByteSource, named file: String, encoding: String? = nil
  ) throws(Diagnostic) -> [Int: String] {
    var stream = try TextStream(source, named: file, encoding: encoding, chunkBytes: 1 << 16)
    var found: [Int: String] = [:]
    var open: [Int: [UInt8]] = [:]
    var (line, number, isAfterReturn) = ([UInt8](), 1, false)
    let last = wanted.max() ?? 0
    func end(_ line: [UInt8], _ number: Int) {
      if wanted.contains(number) { open[number] = [] }
      for (start, held) in open {
        let text = held.isEmpty ? line : held + [Byte.lineFeed] + line
        let isWhole = text.count { $0 == Byte.quote } % 2 == 0 || number - start >= 20
        open[start] = isWhole ? nil : text
        if isWhole { found[start] = String(decoding: text, as: UTF8.self) }
      }
    }
    while let chunk = try stream.next() {
      for byte in chunk {
        defer { isAfterReturn = byte == Byte.carriageReturn }
        guard byte == Byte.lineFeed || byte == Byte.carriageReturn else {
          line.append(byte)
          continue
        }
        if byte == Byte.lineFeed, isAfterReturn { continue }
        end(line, number)
        (line, number) = ([], number + 1)
        if number > last, open.isEmpty { return found }
      }
    }
    end(line, number)
    for (start, text) in open { found[start] = String(decoding: text, as: UTF8.self) }
    return found
  }

  /// The cell that begins at a column of a line, counted from 1 in characters, as it is written.
  package static func cell(at column: Int, of line: String, delimiter: Character) -> String {
    let rest = line.dropFirst(column - 1)
    guard rest.first == "\"" else {
      return String(rest.prefix { $0 != delimiter && !$0.isNewline })
    }
    var quotes = 0
    return String(
      rest.prefix { character in
        if character == "\"" { quotes += 1 }
        return character != delimiter || quotes % 2 == 1
      })
  }
}
