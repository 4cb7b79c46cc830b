extension SheetModel {
  /// The sheet as a language says it: every text is given, the name on the tab and those in formulas and links stay
  /// apart from the English name that the sheets refer to one another by.
  ///
  /// What cells say often is looked up once: `known` holds it.
  func said(in words: Translation, known: inout [SheetText: String]) -> SheetModel {
    let said = { (text: SheetText) in SheetText.given(text.text(in: words)) }
    var sheet = self
    sheet.title = said(title)
    sheet.lines = lines.map(said)
    if var table {
      for column in table.columns.indices {
        table.columns[column].heading = said(table.columns[column].heading)
      }
      for row in table.rows.indices {
        for column in table.rows[row].indices {
          table.rows[row][column].say(in: words, known: &known)
        }
      }
      sheet.table = table
    }
    for chart in sheet.charts.indices {
      sheet.charts[chart].title = said(charts[chart].title)
      sheet.charts[chart].description = said(charts[chart].description)
      sheet.charts[chart].categoryTitle = said(charts[chart].categoryTitle)
      sheet.charts[chart].valueTitle = said(charts[chart].valueTitle)
    }
    return sheet
  }

  /// Whether Excel takes a name for a tab.
  static func isNameOfTab(_ name: String) -> Bool {
    !name.isEmpty && name.utf16.count <= 31 && !name.contains(where: { "[]:*?/\\".contains($0) })
      && !name.hasPrefix("'") && !name.hasSuffix("'")
  }
}

extension SheetCell {
  fileprivate mutating func say(in words: Translation, known: inout [SheetText: String]) {
    switch self {
    case .word(let text):
      let said = known[text] ?? text.text(in: words)
      known[text] = said
      self = .text(said)
    case .status(let text, let emphasis): self = .status(words.known(text) ?? text, emphasis)
    case .sheetLink(let name, let text):
      self = .sheetLink(name, text: .given(text.text(in: words)))
    case .number, .formula, .text, .mark, .blank: break
    }
  }
}

extension [SheetModel] {
  /// The sheets as a language says them; a name that Excel would not take, or that is taken, stays English.
  func said(in words: Translation) -> [SheetModel] {
    var taken: Set<String> = []
    var known: [SheetText: String] = [:]
    return map { sheet in
      var said = sheet.said(in: words, known: &known)
      let name = words.pattern(sheet.name, counts: [])
      if SheetModel.isNameOfTab(name), !taken.contains(name.lowercased()) { said.tab = name }
      taken.insert(said.tab.lowercased())
      return said
    }
  }
}
