/// Writes a document as one HTML file that needs nothing else: no script, no other file, no network.
///
/// It has landmarks, headings in order, tables with captions and scopes, and charts with their figures beneath.
package struct HTMLWriter: Hashable, Sendable {
  /// Whether only ASCII may be written; all else is then written by its number, and looks the same.
  package let isASCII: Bool

  /// Makes a writer.
  package init(isASCII: Bool = false) { self.isASCII = isASCII }

  /// The document as HTML.
  package func text(of document: Document) -> String {
    let page = Hypertext.page(HTMLPage(document).root)
    guard isASCII, !page.utf8.allSatisfy({ $0 < 0x80 }) else { return page }
    var ascii = ""
    for scalar in page.unicodeScalars {
      if scalar.isASCII {
        ascii.unicodeScalars.append(scalar)
      } else {
        ascii += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
      }
    }
    return ascii
  }
}
