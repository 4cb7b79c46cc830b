/// What the file says of itself; nothing in it comes from the machine or the clock.
package struct DocumentProperties: Hashable, Sendable {
  /// A property of our own, by its name.
  package struct Custom: Hashable, Sendable {
    /// The name, unique without regard to case.
    package var name: String
    /// The value.
    package var value: String

    /// Makes a property.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The title, at most 255 characters, as all texts here.
  package var title = ""
  /// The subject.
  package var subject = ""
  /// Who wrote it.
  package var author = ""
  /// The organisation.
  package var company = ""
  /// The category.
  package var category = ""
  /// The keywords.
  package var keywords = ""
  /// Comments.
  package var comments = ""
  /// The day that the file names as that of its making.
  package var created: WorkbookDate
  /// Properties of our own, written in this order.
  package var custom: [Custom] = []

  /// Starts from the day of making; the rest is empty.
  package init(created: WorkbookDate) { self.created = created }
}

extension DocumentProperties {
  private static let lengthLimit = 255

  /// The standard texts in the library's order, made fit.
  func preparedTexts() throws(SpreadsheetError) -> [String] {
    var ready: [String] = []
    for text in [title, subject, author, company, category, keywords, comments] {
      ready.append(try Self.prepared(text))
    }
    return ready
  }

  /// Our own properties, made fit; names are there and differ.
  func preparedCustom() throws(SpreadsheetError) -> [Custom] {
    var ready: [Custom] = []
    var names: Set<String> = []
    for property in custom {
      let name = try Self.prepared(property.name)
      guard !name.isEmpty, names.insert(name.lowercased()).inserted else {
        throw SpreadsheetError(.property, "the property name “\(name)” is empty or there twice")
      }
      ready.append(Custom(name, try Self.prepared(property.value)))
    }
    return ready
  }

  private static func prepared(_ text: String) throws(SpreadsheetError) -> String {
    let ready = try CellText.line(text)
    guard ready.utf16.count <= lengthLimit else {
      throw SpreadsheetError(
        .property,
        "the property “\(ready.prefix(40))…” has \(ready.utf16.count) characters; "
          + "\(lengthLimit) are the most")
    }
    return ready
  }
}
