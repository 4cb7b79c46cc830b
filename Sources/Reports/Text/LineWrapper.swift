/// Breaks a phrase into lines by display width: at spaces, and between wide characters, which have no spaces.
struct LineWrapper {
  /// What no line may break.
  private struct Word {
    var text = ""
    var width = 0
    var hasSpaceBefore = false
  }

  private let width: Int
  private var words: [Word] = []
  private var word = Word()
  private var isSpaced = false

  private init(width: Int) { self.width = width }

  /// The lines of a phrase, the first behind `first`, the others behind `rest`; at least one line.
  ///
  /// A line is longer than `width` only where a single word is. A figure counts as a word up to a third of the width, so that
  /// `43 (36–50)` stays together.
  static func lines(
    _ phrase: Phrase, width: Int, first: String = "", rest: String = ""
  ) -> [String] {
    var wrapper = LineWrapper(width: width)
    for run in phrase.runs {
      switch run {
      case .figure(let figure) where figure.printed.displayWidth <= width / 3:
        wrapper.glue(figure.printed)
      default: wrapper.add(run.text)
      }
    }
    wrapper.endWord()
    return wrapper.fill(first: first, rest: rest)
  }

  private mutating func add(_ text: String) {
    for character in text {
      if character.isBreakingSpace {
        endWord()
        isSpaced = true
      } else {
        if breaks(before: character) { endWord() }
        glue(String(character))
      }
    }
  }

  private func breaks(before next: Character) -> Bool {
    guard let last = word.text.last, last.displayWidth == 2 || next.displayWidth == 2 else {
      return false
    }
    return !Self.mustNotBegin.contains(next) && !Self.mustNotEnd.contains(last)
  }

  private mutating func glue(_ text: String) {
    if word.text.isEmpty { word.hasSpaceBefore = isSpaced }
    word.text += text
    word.width += text.displayWidth
    isSpaced = false
  }

  private mutating func endWord() {
    if !word.text.isEmpty { words.append(word) }
    word = Word()
  }

  private func fill(first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var used = first.displayWidth
    var isEmpty = true
    for word in words {
      let space = word.hasSpaceBefore && !isEmpty ? 1 : 0
      if !isEmpty, used + space + word.width > width {
        lines.append(line)
        line = rest + word.text
        used = rest.displayWidth + word.width
      } else {
        line += (space == 1 ? " " : "") + word.text
        used += space + word.width
      }
      isEmpty = false
    }
    return lines + [line]
  }

  /// Closing marks, which do not begin a line of Chinese (GB/T 15834).
  private static let mustNotBegin = Set<Character>("、。，．：；！？）」』】》〉”’%％,.:;!?)]")
  /// Opening marks, which do not end one.
  private static let mustNotEnd = Set<Character>("（「『【《〈“‘([")
}
