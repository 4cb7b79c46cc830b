import Foundation
import FoundationXML

/// An element of a page, read by Foundation's parser of XML: what is not well-formed is no page.
package final class PageElement {
  package let name: String
  package let attributes: [String: String]
  package fileprivate(set) var children: [PageElement] = []
  /// All words in it, its children's too.
  package fileprivate(set) var words = ""

  init(_ name: String, _ attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  /// Reads a page; throws where it is not well-formed.
  package static func read(_ page: String) throws -> PageElement {
    let parser = XMLParser(data: Data(page.utf8))
    let reader = Reader()
    parser.delegate = reader
    // Foundation's parser repairs what is left open, and says so only in its error.
    guard parser.parse(), parser.parserError == nil, reader.isBalanced, let root = reader.root
    else {
      throw Malformed(line: parser.lineNumber, reason: "\(parser.parserError.debugDescription)")
    }
    return root
  }

  /// It and everything in it, in reading order.
  package var all: [PageElement] { [self] + children.flatMap(\.all) }

  package struct Malformed: Error {
    let line: Int
    let reason: String
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: PageElement?
    var isBalanced = true
    private var open: [PageElement] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let element = PageElement(name, attributes)
      open.last?.children.append(element)
      if root == nil { root = element }
      open.append(element)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if open.popLast()?.name != name { isBalanced = false }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      for element in open { element.words += text }
    }
  }
}
