internal import Glibc

/// The C library's converter from one encoding to UTF-8.
@safe final class Iconv {
  private let handle: iconv_t

  /// Makes a converter, or nil where the library knows no encoding of that name.
  init?(from name: String) {
    let opened = unsafe iconv_open("UTF-8", name)
    guard let opened = unsafe opened, Int(bitPattern: opened) != -1 else { return nil }
    unsafe handle = opened
  }

  deinit { unsafe iconv_close(handle) }

  /// Converts up to the end, to a character that is cut off there, or to bytes that are none.
  func convert(_ bytes: [UInt8]) -> Conversion {
    var text: [UInt8] = []
    var source = bytes
    let capacity = max(bytes.count * 3, 64)
    var consumed = 0
    var problem: CInt = E2BIG
    while problem == E2BIG {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { out, filled in
        unsafe source.withUnsafeMutableBytes { input in
          var from = unsafe input.baseAddress.map {
            unsafe ($0 + consumed).assumingMemoryBound(to: CChar.self)
          }
          var left = input.count - consumed
          var to = unsafe UnsafeMutableRawPointer(out.baseAddress)?
            .assumingMemoryBound(to: CChar.self)
          var room = capacity
          let result = unsafe iconv(handle, &from, &left, &to, &room)
          problem = result == .max ? errno : 0
          consumed = input.count - left
          filled = capacity - room
        }
      }
      text += piece
    }
    return Conversion(text: text, consumed: consumed, isBad: problem == EILSEQ)
  }
}
