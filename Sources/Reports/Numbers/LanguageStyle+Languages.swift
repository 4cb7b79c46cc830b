extension LanguageStyle {
  /// The style of a language.
  package static func of(_ language: Language) -> LanguageStyle {
    switch language {
    case .english: english
    case .french: french
    case .spanish: spanish
    case .russian: russian
    case .arabic: arabic
    case .chinese: chinese
    }
  }

  /// WHO house style: groups of three set off by a narrow no-break space from four digits on, day before month.
  package static let english = LanguageStyle(
    language: .english, decimalMark: ".", groupMark: narrowSpace, leastGroupedDigits: 4,
    percentSign: "%", minus: minusSign, rangeDash: "–", rangeWord: "to",
    datePattern: "{day} {month} {year}",
    months: words(
      "January February March April May June July August September October November December"),
    listSeparator: ", ", listConjunction: " and ", notShown: "Not shown for lack of width:")

  /// CLDR's marks.
  package static let french = LanguageStyle(
    language: .french, decimalMark: ",", groupMark: narrowSpace, leastGroupedDigits: 4,
    percentSign: noBreakSpace + "%", minus: minusSign, rangeDash: "–", rangeWord: "à",
    datePattern: "{day} {month} {year}",
    months: words(
      "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    listSeparator: ", ", listConjunction: " et ", notShown: "Non affiché, faute de place :")

  /// CLDR's marks: groups only from five digits on.
  package static let spanish = LanguageStyle(
    language: .spanish, decimalMark: ",", groupMark: ".", leastGroupedDigits: 5,
    percentSign: noBreakSpace + "%", minus: minusSign, rangeDash: "–", rangeWord: "a",
    datePattern: "{day} de {month} de {year}",
    months: words(
      "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    listSeparator: ", ", listConjunction: " y ", notShown: "No se muestra por falta de espacio:")

  /// CLDR's marks; months in the genitive, as a date wants them.
  package static let russian = LanguageStyle(
    language: .russian, decimalMark: ",", groupMark: noBreakSpace, leastGroupedDigits: 4,
    percentSign: noBreakSpace + "%", minus: minusSign, rangeDash: "–", rangeWord: "до",
    datePattern: "{day} {month} {year}" + noBreakSpace + "г.",
    months: words(
      "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    listSeparator: ", ", listConjunction: " и ", notShown: "Не показано из-за нехватки места:")

  /// CLDR's marks for `ar`: Latin digits.
  package static let arabic = LanguageStyle(
    language: .arabic, decimalMark: ".", groupMark: ",", leastGroupedDigits: 4,
    percentSign: "%", minus: minusSign, rangeDash: "–", rangeWord: "إلى",
    datePattern: "{day} {month}، {year}",
    months: words(
      "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    listSeparator: " و", listConjunction: " و", notShown: "غير معروض لضيق المساحة:")

  /// CLDR's marks.
  package static let chinese = LanguageStyle(
    language: .chinese, decimalMark: ".", groupMark: ",", leastGroupedDigits: 4,
    percentSign: "%", minus: minusSign, rangeDash: "–", rangeWord: "至",
    datePattern: "{year}年{month}月{day}日",
    months: words("1 2 3 4 5 6 7 8 9 10 11 12"),
    listSeparator: "、", listConjunction: "和", notShown: "因宽度不足未显示：")

  private static let minusSign = "\u{2212}"
  private static let noBreakSpace = "\u{A0}"
  private static let narrowSpace = "\u{202F}"

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
