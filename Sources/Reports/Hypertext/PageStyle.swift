/// How a page for browsers looks: on a desk, on a phone and on paper, in grey as well as in colour.
enum PageStyle {
  /// The colours: three greys and one tint, so that nothing is said by colour alone.
  enum Colour {
    /// Text and marks: 17.4 to 1 on paper.
    static let ink = "#1a1a1a"
    /// Lesser text: 7 to 1 on paper.
    static let muted = "#595959"
    /// Lines and outlines: above 3 to 1 on paper.
    static let line = "#767676"
    /// What lies under marks and carries nothing by itself.
    static let band = "#dcdcdc"
    static let paper = "#ffffff"
    static let note = "#f2f2f2"
  }

  static let rules = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1rem; max-width: 52rem; color: \(Colour.ink); background: \(Colour.paper);
      font-family: system-ui, "Noto Sans", Arial, sans-serif; font-size: 1rem; line-height: 1.5;
      overflow-wrap: break-word; }
    h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 0.75rem; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin: 2rem 0 0.5rem; padding-top: 0.5rem; border-top: 2px solid \(Colour.ink); }
    h3 { font-size: 1.1rem; margin: 1.5rem 0 0.5rem; }
    p { margin: 0.5rem 0; }
    ul { margin: 0.5rem 0; padding-inline-start: 1.25rem; }
    li { margin: 0.25rem 0; }
    hr { border: 0; border-top: 1px solid \(Colour.line); margin: 2rem 0 1rem; }
    .note { background: \(Colour.note); border-inline-start: 4px solid \(Colour.line); padding: 0.5rem 0.75rem; }
    .legend { font-size: 0.875rem; color: \(Colour.muted); }
    .number { white-space: nowrap; }
    .scroll { overflow-x: auto; margin: 1rem 0 0.5rem; }
    .scroll:focus-visible { outline: 3px solid \(Colour.ink); outline-offset: 2px; }
    table { border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
    caption { text-align: start; font-weight: 600; padding-bottom: 0.25rem; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    th, td { padding: 0.3rem 0.75rem 0.3rem 0; vertical-align: top; text-align: start; border-bottom: 1px solid \(Colour.band); }
    thead th { vertical-align: bottom; border-bottom: 2px solid \(Colour.ink); }
    tbody th { font-weight: 400; min-width: 8rem; }
    @media (min-width: 40rem) { tbody th { min-width: 15rem; } }
    th.digits, td.digits { text-align: end; white-space: nowrap; }
    thead th.digits { white-space: normal; }
    figure { margin: 1.25rem 0; }
    figcaption { font-weight: 600; margin-bottom: 0.5rem; }
    svg { display: block; width: 100%; max-width: 30rem; height: auto; }
    footer { margin-top: 2rem; font-size: 0.9375rem; }
    @page { size: A4; margin: 18mm 16mm; }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      h2, h3, figcaption, caption { break-after: avoid; }
      h2 { margin-top: 1.25rem; }
      figure svg, tr, li, .note { break-inside: avoid; }
      thead { display: table-header-group; }
      table { width: 100%; font-size: 9pt; }
      figure table { width: auto; }
      .legend { font-size: 8.5pt; }
      th, td { padding-top: 0.15rem; padding-bottom: 0.15rem; }
      .scroll { overflow: visible; }
      svg { max-width: 11cm; }
    }
    """
}
