public import Tabular

/// One entry of `reports:`.
public struct ReportSpecification: Sendable, Hashable {
  /// Who the report is for.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case country, region, donor
    case interRegional = "inter-regional"
  }

  /// A file format.
  public enum Format: String, CaseIterable, Sendable, Hashable {
    case xlsx, text, markdown, html

    /// The ending of the file's name.
    public var ending: String {
      switch self {
      case .xlsx: "xlsx"
      case .text: "txt"
      case .markdown: "md"
      case .html: "html"
      }
    }

    /// Whether it is a brief: all but the workbook show one document.
    public var isBrief: Bool { self != .xlsx }
  }

  /// The two forms of a workbook (workbook.md §4).
  public enum Profile: String, CaseIterable, Sendable, Hashable {
    case accessible, working
  }

  /// A language of WHO, by its ISO 639 code.
  public enum Language: String, CaseIterable, Sendable, Hashable {
    case en, fr, es, ru, ar, zh
  }

  /// The start of the output's name.
  public var id: String
  /// Who it is for.
  public var kind: Kind
  /// The formats to write.
  public var formats: [Format]
  /// The languages to write it in; all but English add their code to the file's name.
  public var languages: [Language]
  /// One report for each area of this kind; `nil` makes one for all.
  public var each: Area.Kind?
  /// The workbook's form.
  public var profile: Profile
  /// The columns of a text brief.
  public var width: Int
  /// Whether a text brief keeps to ASCII.
  public var isASCII: Bool
  /// A folder with templates that stand in for the shipped ones, relative to the manifest.
  public var templates: String?
  /// Where the entry stands in the manifest.
  public var place: SourceLocation

  /// An entry with the defaults of its kind.
  public init(id: String, kind: Kind, place: SourceLocation) {
    self.id = id
    self.kind = kind
    formats = kind == .donor ? [.xlsx] : [.xlsx, .text]
    languages = [.en]
    // A brief about a country or a region needs one: without `each:` it is made for every one.
    each = kind == .country ? .country : kind == .region ? .whoRegion : nil
    profile = .accessible
    width = 76
    isASCII = false
    templates = nil
    self.place = place
  }
}
