extension TemplateValue {
  /// The value as a language says it.
  func said(in translation: Translation) -> TemplateValue {
    guard translation.language != .english else { return self }
    switch self {
    case .text(let text): return .phrase(Phrase(text).said(in: translation))
    case .phrase(let phrase): return .phrase(phrase.said(in: translation))
    case .list(let values): return .list(values.map { $0.said(in: translation) })
    case .object(let members): return .object(members.mapValues { $0.said(in: translation) })
    case .block(let block): return .block(block.said(in: translation))
    case .absent(let reason): return .absent(reason: Phrase(reason).said(in: translation).text)
    case .figure, .flag: return self
    }
  }
}

extension Block {
  /// The block as a language says it.
  func said(in translation: Translation) -> Block {
    switch self {
    case .heading(let level, let phrase): .heading(level, phrase.said(in: translation))
    case .paragraph(let phrase): .paragraph(phrase.said(in: translation))
    case .bullets(let items): .bullets(items.map { $0.said(in: translation) })
    case .table(let table): .table(table.said(in: translation))
    case .chart(let chart): .chart(chart.said(in: translation))
    case .note(let phrase): .note(phrase.said(in: translation))
    case .rule: .rule
    }
  }
}
