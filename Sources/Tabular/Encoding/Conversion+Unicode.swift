extension Conversion {
  /// Checks UTF-8 (RFC 3629: no overlong forms, no surrogates), without copying where all is well.
  static func utf8(_ bytes: [UInt8]) -> Conversion {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return Conversion(text: bytes, consumed: bytes.count, isBad: false)
    } catch {
      let start = error.byteOffsets.lowerBound
      let isCut = error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
      return Conversion(text: Array(bytes[..<start]), consumed: start, isBad: !isCut)
    }
  }

  /// Converts UTF-16 (RFC 2781); a surrogate without its other half is bad.
  static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> Conversion {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    func unit(_ index: Int) -> UInt16 {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    var index = 0
    while index + 1 < bytes.count {
      let first = unit(index)
      if let scalar = Unicode.Scalar(first) {
        if let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
        index += 2
        continue
      }
      guard UTF16.isLeadSurrogate(first) else {
        return Conversion(text: text, consumed: index, isBad: true)
      }
      guard index + 3 < bytes.count else { break }
      let second = unit(index + 2)
      guard UTF16.isTrailSurrogate(second) else {
        return Conversion(text: text, consumed: index, isBad: true)
      }
      let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
      if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) {
        text.append(contentsOf: encoded)
      }
      index += 4
    }
    return Conversion(text: text, consumed: index, isBad: false)
  }
}
