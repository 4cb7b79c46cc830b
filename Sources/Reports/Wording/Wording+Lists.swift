package import Indicators

extension Wording {
  /// `A, B and C`; empty for no items.
  package func list(_ items: [Phrase]) -> Phrase {
    items.enumerated().reduce(into: Phrase()) { list, item in
      if item.offset > 0 {
        let isLast = item.offset == items.count - 1
        list.append(Phrase(verbatim: isLast ? style.listConjunction : style.listSeparator))
      }
      list.append(item.element)
    }
  }

  /// `A, B and 3 others`: a list that is cut where it would be longer than `limit` items.
  package func list(_ items: [Phrase], atMost limit: Int, others: String = "others") -> Phrase {
    guard items.count > limit + 1, limit > 0 else { return list(items) }
    return list(items.prefix(limit) + ["\(items.count - limit) \(others)"])
  }

  /// Areas in running text, by name: the order says nothing of them.
  package func list(of areas: [Area]) -> Phrase {
    let names = areas.map { (heading: countries.name(of: $0), text: name(of: $0)) }
      .sorted {
        (CountryResolver.folded($0.heading), $0.text) < (
          CountryResolver.folded($1.heading), $1.text
        )
      }
    return list(names.map { Phrase($0.text) })
  }

  /// `11 of 47 countries`, `all 47 countries`, `none of the 47 countries`.
  package func part(
    _ count: Int, of total: Int, _ one: String = "country", _ other: String = "countries"
  ) -> Phrase {
    switch count {
    case _ where total <= 0: "no \(other)"
    case 0: total == 1 ? "not the one \(one)" : "none of the \(number(total)) \(other)"
    case total: total == 1 ? "the one \(one)" : "all \(number(total)) \(other)"
    default: "\(number(count)) of \(number(total)) \(other)"
    }
  }

  /// `1 country`, `12 countries`, `no countries`.
  package func counted(_ count: Int, _ one: String, _ other: String) -> Phrase {
    count == 0 ? "no \(other)" : "\(number(count)) \(count == 1 ? one : other)"
  }

  /// A whole number in words' company: `1 234`.
  package func number(_ count: Int) -> String {
    (count < 0 ? style.minus : "") + style.grouped(String(count.magnitude))
  }

  /// Persons in prose: `42.6 million people` from a million on.
  package func people(_ persons: Double) -> String {
    guard persons >= 1_000_000, let millions = DecimalText(persons, decimals: 1, timesTenTo: -6)
    else { return presentation(of: .persons).sentence(persons, in: style) }
    return plain("\(millions.text(in: style)) million people")
  }
}

extension Wording {
  /// `3 of 5`, for a figure that is said by its parts.
  func outOf(_ part: Int, _ whole: Int) -> String { plain("\(part) of \(whole)") }

  /// Names of a closed list that stand in one text, each said by itself; a name may hold the separator, so that the longest
  /// that the language knows is taken.
  func names(_ text: String, separator: String) -> Phrase {
    var parts = text.split(separator: separator).map(String.init)[...]
    var names: [Phrase] = []
    while !parts.isEmpty {
      let known = (1...parts.count).reversed().first {
        translation.entries[parts.prefix($0).joined(separator: separator)] != nil
      }
      names.append(Phrase(parts.prefix(known ?? 1).joined(separator: separator)))
      parts = parts.dropFirst(known ?? 1)
    }
    return names.joined(by: Phrase(stringLiteral: separator))
  }
}
