/// What a style means in fonts and lines: the one place where roles get their looks.
struct Appearance {
  let fontName = "Arial"
  var fontSize = 12.0
  var isBold = false
  var isUnderlined = false
  var colour: Colour?
  var fill: Colour?
  var hasRule = false
  var isAtTop: Bool
  var wraps: Bool
  var horizontal: Style.Alignment
  var indent: Int
  var readingOrder: Style.ReadingOrder
  var numberFormat: String?

  init(_ style: Style) {
    // In a row with one wrapped cell all others stay on its first line; headers stand on their rule.
    isAtTop = style.role != .header
    wraps = style.wraps
    horizontal = style.alignment
    indent = style.indent
    readingOrder = style.readingOrder
    numberFormat = style.numberFormat
    fill = style.fill
    switch style.role {
    case .title: (fontSize, isBold) = (16, true)
    case .subtitle: isBold = true
    case .heading: (fontSize, isBold) = (14, true)
    case .header: (isBold, hasRule) = (true, true)
    case .link: (isUnderlined, colour) = (true, .link)
    case .text, .number, .mark, .note: break
    }
  }
}
