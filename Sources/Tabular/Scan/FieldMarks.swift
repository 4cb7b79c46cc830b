internal import CByteMasks

/// One pass over the bytes of a chunk, 64 at a time: where fields end, and whether quotes stand where they may.
///
/// Quotes are counted, not parsed: the bytes after an odd one are inside (Langdale and Lemire 2019). That
/// is what the careful parser reads if every quote that opens follows a border or closes nothing but a
/// doubled quote, and every quote that closes is followed by a border or by the other half of a doubled one.
struct FieldMarks {
  /// How many fields end.
  private(set) var fields = 0
  /// Anything but zero: some quote or carriage return is for the careful parser to judge.
  private(set) var odd: UInt64 = 0
  /// How many line feeds there are.
  private(set) var feeds = 0
  /// How many of them stand within quotes.
  private(set) var innerFeeds = 0
  /// Whether a carriage return stands within quotes.
  private(set) var hasInnerReturns = false

  /// Writes where each field begins: 0 first, then the place behind every delimiter and line feed outside quotes.
  @inline(__always)
  init(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ delimiter: UInt8, hasReturns: Bool,
    _ starts: UnsafeMutablePointer<UInt32>
  ) {
    unsafe starts[0] = 0
    var next = unsafe starts + 1
    // What the byte before the block was: all ones, or the lowest bit alone.
    var inside: UInt64 = 0
    var (wasBorder, wasClosing, wasReturn) = (1 as UInt64, 0 as UInt64, 0 as UInt64)
    var block = 0
    while block < count {
      let place = unsafe bytes + block
      let valid = count - block < 64 ? (1 << UInt64(count - block)) - 1 : UInt64.max
      let quotes = unsafe byte_mask_64(place, Byte.quote) & valid
      let feeds = unsafe byte_mask_64(place, Byte.lineFeed) & valid
      let delimiters = unsafe byte_mask_64(place, delimiter) & valid
      let within = Self.prefixParity(quotes) ^ inside
      inside = 0 &- (within &>> 63)
      let ends = (delimiters | feeds) & ~within
      var borders = ends
      if hasReturns {
        let all = unsafe byte_mask_64(place, Byte.carriageReturn) & valid
        let returns = all & ~within
        borders |= returns
        odd |= (returns &<< 1 | wasReturn) & valid & ~feeds
        wasReturn = returns &>> 63
        if all != returns { hasInnerReturns = true }
      }
      let (opening, closing) = (quotes & within, quotes & ~within)
      odd |= opening & ~((borders | closing) &<< 1 | wasBorder)
      odd |= (closing &<< 1 | wasClosing) & valid & ~(borders | quotes)
      wasBorder = (borders | closing) &>> 63
      wasClosing = closing &>> 63
      self.feeds &+= feeds.nonzeroBitCount
      if feeds & within != 0 { innerFeeds += (feeds & within).nonzeroBitCount }
      unsafe next = Self.write(ends, from: UInt32(truncatingIfNeeded: block) &+ 1, to: next)
      block += 64
    }
    odd |= inside
    fields = unsafe next - starts - 1
  }

  /// For each bit whether the number of bits up to it, itself included, is odd.
  @inline(__always)
  private static func prefixParity(_ bits: UInt64) -> UInt64 {
    var parity = bits
    parity ^= parity &<< 1
    parity ^= parity &<< 2
    parity ^= parity &<< 4
    parity ^= parity &<< 8
    parity ^= parity &<< 16
    return parity ^ parity &<< 32
  }

  /// Writes the places of the bits; more may be written than counts, within the room for a block.
  @inline(__always)
  private static func write(
    _ bits: UInt64, from base: UInt32, to start: UnsafeMutablePointer<UInt32>
  ) -> UnsafeMutablePointer<UInt32> {
    let count = bits.nonzeroBitCount
    var rest = bits
    var done = 0
    repeat {
      for slot in done..<(done + 8) {
        unsafe start[slot] = base &+ UInt32(truncatingIfNeeded: rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
      done += 8
    } while done < count
    return unsafe start + count
  }
}
