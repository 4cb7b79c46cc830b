import Reports
import Tabular
import TestSupport
import Testing

struct TemplateLintTests {
  private let schema = TemplateSchema.object([
    "country": .object(["name": .text, "region": .text]), "flag": .flag, "table": .block,
    "tracers": .list(of: .object(["code": .text, "value": .text])), "words": .list(of: .text),
  ])

  private func lint(_ text: String, partials: [String: String] = [:]) -> [String] {
    let sources = partials.map { TemplateSource(name: $0.key, text: $0.value) }
    let library = TemplateLibrary([TemplateSource(name: "t", text: text)] + sources)
    return library.diagnostics(of: "t", against: schema).map { diagnostic in
      #expect(diagnostic.concern == .manifest && diagnostic.severity == .error)
      return "\(diagnostic.location?.description ?? "") \(diagnostic.code.rawValue)"
        + (diagnostic.hint.map { ": \($0)" } ?? "")
    }
  }

  @Test func `what is right is let through`() {
    #expect(
      lint(
        """
        {{! any {comment} }}
        # {{country.name}}{{#flag}}!{{/flag}}{{^flag}}?{{/flag}}
        {{#country}}{{name}}, {{ region }}{{/country}}
        {{#tracers}}
        - {{code}}: {{{value}}} in {{country.name}}{{^last()}};{{/last()}}
        {{#words}}{{.}}{{/words}}
        {{/tracers}}
        {{^tracers}}none in {{country.name}}{{/tracers}}
        {{#country.name}}{{.}}{{/country.name}}
        {{#table}}
        {{table}}
        {{/table}}
        {{#flag}}{{table}}{{/flag}}
        {{>p}}
        """, partials: ["p": "{{country.region}} {{&country.name}}"]) == [])
  }

  @Test(arguments: [
    ("{{zzzzzzzz}}", "t.txt:1:3 unknown-key"),
    ("line\n  {{ country.nam }}", "t.txt:2:6 unknown-key: did you mean \"country.name\"?"),
    ("{{contry.name}}", "t.txt:1:3 unknown-key: did you mean \"country.name\"?"),
    ("{{#tracers}}{{valu}}{{/tracers}}", "t.txt:1:15 unknown-key: did you mean \"value\"?"),
    ("{{#tracers}}{{country.value}}{{/tracers}}", "t.txt:1:15 unknown-key"),
    ("é覆{{{worts}}}", "t.txt:1:6 unknown-key: did you mean \"words\"?"),
    ("{{tracers.code}}", "t.txt:1:3 unknown-key: \"tracers\" is a list and has no keys"),
    (
      "{{#flagg}}{{anything}}{{.}}{{^last()}}{{/last()}}{{/flagg}}",
      "t.txt:1:4 unknown-key: did you mean \"flag\"?"
    ),
    ("{{^flagg}}{{/flagg}}", "t.txt:1:4 unknown-key: did you mean \"flag\"?"),
    ("{{flag}}", "t.txt:1:3 wrong-kind: open it with {{#flag}}"),
    ("{{words}}", "t.txt:1:3 wrong-kind: open it with {{#words}}"),
    ("{{country}}", "t.txt:1:3 wrong-kind: name one of name, region"),
    ("{{^words}}{{.}}{{/words}}", "t.txt:1:13 wrong-kind: open it with {{#.}}"),
    ("{{last()}}", "t.txt:1:3 wrong-kind"), ("{{#last()}}{{/last()}}", "t.txt:1:4 wrong-kind"),
    (
      "{{#words}}{{#lst()}}{{/lst()}}{{/words}}",
      "t.txt:1:14 unknown-function: did you mean \"last\"?"
    ),
    (
      "{{uppercased(country.name)}}",
      "t.txt:1:3 unknown-function: there are even(), first(), last(), odd()"
    ),
    ("see {{table}}", "t.txt:1:7 block-not-alone"),
    ("{{table}} {{table}}", "t.txt:1:3 block-not-alone"),
    ("{{#flag}}", "t.txt:1:4 unclosed-section"), ("{{/flag}}", "t.txt:1:4 section-mismatch"),
    ("{{#flag}}{{#words}}{{/flag}}{{/words}}", "t.txt:1:23 section-mismatch: write {{/words}}"),
    ("a {{b\n}}", "t.txt:1:3 unfinished-tag"), ("{{{country.name}}", "t.txt:1:1 unfinished-tag"),
    ("{{! open", "t.txt:1:1 unfinished-tag"), ("{{=<% %>=}}", "t.txt:1:1 unsupported-tag"),
    ("{{<p}}{{/p}}", "t.txt:1:1 unsupported-tag"),
    ("{{% CONTENT_TYPE:HTML}}", "t.txt:1:1 unsupported-tag"),
    ("{{>*p}}", "t.txt:1:4 malformed-name"), ("{{a b}}", "t.txt:1:3 malformed-name"),
    ("{{}}", "t.txt:1:3 malformed-name"), ("{{.name}}", "t.txt:1:3 malformed-name"),
    ("{{country..name}}", "t.txt:1:3 malformed-name"), ("{{f(x}}", "t.txt:1:3 malformed-name"),
    ("{{>clsing}}", "t.txt:1:4 unknown-partial"), ("{{>t}}", "t.txt:1:4 recursive-partial"),
    ("x\u{E000}", "t.txt:1:2 reserved-character"),
  ])
  func `what is wrong is told with its place`(text: String, expected: String) {
    #expect(lint(text).first == expected)
  }

  @Test func `every fault is told at once, in order of place`() {
    #expect(
      lint("{{a}}\n{{flag}}\n{{#words}}{{b}}").map { $0.prefix { $0 != " " } }
        == ["t.txt:1:3", "t.txt:2:3", "t.txt:3:4", "t.txt:3:13"])
  }

  @Test func `a template that is taken in is judged where it is taken in`() {
    let partials = [
      "row": "{{code}}{{#last()}}.{{/last()}}", "loop": "{{>pool}}", "pool": "{{>loop}}",
    ]
    #expect(
      lint("{{#tracers}}{{>row}}{{/tracers}}", partials: partials) == ["row.txt:1:12 wrong-kind"])
    #expect(
      lint("{{>row}}", partials: partials)
        == ["row.txt:1:3 unknown-key", "row.txt:1:12 wrong-kind"])
    #expect(lint("{{>loop}}", partials: partials) == ["pool.txt:1:4 recursive-partial"])
    #expect(
      lint("{{>closng}}", partials: ["closing": ""]) == [
        "t.txt:1:4 unknown-partial: did you mean \"closing\"?"
      ])
  }

  /// Random sound templates; then one name in each is misspelt, and the fault must be told exactly there.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a misspelt name is found at its line and column`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (schema, sound) = RandomTemplate.make(using: &random)
    let library = TemplateLibrary([TemplateSource(name: "r", text: sound.text)])
    #expect(library.diagnostics(of: "r", against: schema) == [])
    guard let slip = sound.misspelt(using: &random) else { return }
    let faults = TemplateLibrary([TemplateSource(name: "r", text: slip.text)])
      .diagnostics(of: "r", against: schema)
    #expect(faults.count == 1, "\(slip.text)")
    #expect(faults.first?.code == "unknown-key")
    #expect(
      faults.first?.location == SourceLocation(file: "r.txt", line: slip.line, column: slip.column))
  }

  /// What passes the checks is rendered, whatever the value, without a trace of the machinery.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a sound template always renders`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (schema, sound) = RandomTemplate.make(using: &random)
    let library = TemplateLibrary([TemplateSource(name: "r", text: sound.text)])
    let template = try StrictTemplate("r", in: library, schema: schema)
    for _ in 0..<3 {
      let value = RandomTemplate.value(of: schema, using: &random)
      let markup = try template.markup(of: value)
      #expect(!markup.text.contains("{{") && !markup.text.contains("}}"))
      let allowed = RandomTemplate.inkOfTemplates
      #expect(
        markup.text.allSatisfy { allowed.contains($0) || $0.isNumber || $0.isWhitespace },
        "\(markup.text)")
    }
  }
}
