/// A piece of a line: words and figures, with the figures still known as figures.
///
/// English stands where it is said, as a literal with holes. A phrase keeps that pattern and what fills its holes, so that
/// another language can say it in its own order (`said(in:)`); two phrases are equal where they print the same.
package struct Phrase: Sendable {
  /// A stretch of a phrase.
  package enum Run: Hashable, Sendable {
    case text(String)
    case figure(Figure)

    /// The words as printed.
    package var text: String {
      switch self {
      case .text(let text): text
      case .figure(let figure): figure.printed
      }
    }
  }

  /// How a phrase was put together.
  indirect enum Making: Sendable {
    /// As it stands: a figure, or what has been said.
    case given
    /// Words that came as a value: of a closed list, or of the data.
    case known(String)
    /// The program's own words in English, with numbered holes: `{1} rose to {2}`.
    case pattern(String, [Phrase])
    /// One after the other.
    case row([Phrase])
  }

  /// The stretches in reading order; texts never stand side by side and are never empty.
  package private(set) var runs: [Run] = []
  /// How it was put together, for languages.
  private(set) var making = Making.given

  /// Nothing.
  package init() {}

  /// Makes a phrase of words; what has no place on a page is taken out.
  package init(_ text: some StringProtocol) {
    let words = String(text)
    appendText(words.printable)
    making = .known(words)
  }

  /// Makes a phrase of what no language says otherwise: a mark, or what a language has said.
  init(verbatim text: some StringProtocol) { appendText(String(text).printable) }

  /// Makes a phrase of a figure.
  package init(_ figure: Figure) { runs.append(.figure(figure)) }

  /// Makes a phrase of stretches that were put together in a known way.
  init(_ runs: [Run], making: Making) {
    for run in runs { append(run) }
    self.making = making
  }

  /// The words as printed.
  package var text: String { runs.map(\.text).joined() }

  /// The figures in reading order.
  package var figures: [Figure] {
    runs.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// Whether there is nothing at all.
  package var isEmpty: Bool { runs.isEmpty }

  /// Whether nothing would be printed.
  package var isBlank: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

  /// Adds another at the end.
  package mutating func append(_ other: Phrase) {
    guard !runs.isEmpty else {
      self = other
      return
    }
    guard !other.runs.isEmpty else { return }
    if case .row(let parts) = making {
      making = .row(parts + [other])
    } else {
      making = .row([self, other])
    }
    for run in other.runs { append(run) }
  }

  /// One after the other.
  package static func + (left: Phrase, right: Phrase) -> Phrase {
    var joined = left
    joined.append(right)
    return joined
  }

  /// Every text changed by a function; figures keep what they stand for.
  package func mapTexts(
    _ change: (String) -> String, figures changeFigure: (String) -> String
  ) -> Phrase {
    var changed = Phrase()
    for run in runs {
      switch run {
      case .text(let text): changed.appendText(change(text))
      case .figure(let figure):
        changed.runs.append(.figure(figure.printed(as: changeFigure(figure.printed))))
      }
    }
    return changed
  }

  private mutating func append(_ run: Run) {
    switch run {
    case .text(let text): appendText(text)
    case .figure: runs.append(run)
    }
  }

  private mutating func appendText(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before) = runs.last {
      runs[runs.count - 1] = .text(before + text)
    } else {
      runs.append(.text(text))
    }
  }
}

extension Phrase: Hashable {
  /// Whether both print the same figures and words.
  package static func == (left: Phrase, right: Phrase) -> Bool { left.runs == right.runs }

  /// Hashes what is printed.
  package func hash(into hasher: inout Hasher) { hasher.combine(runs) }
}

extension Sequence<Phrase> {
  /// The phrases in a row with marks between them; nothing of none.
  func joined(by separator: Phrase) -> Phrase {
    reduce(into: Phrase()) { row, phrase in
      if !row.isEmpty { row.append(separator) }
      row.append(phrase)
    }
  }
}
