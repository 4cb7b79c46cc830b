internal import Foundation
internal import Tabular

/// What run.json says, as far as a later reader needs it; what an older or newer version leaves out is not known.
struct WrittenRun: Decodable {
  struct Input: Decodable {
    let path: String
    let sha256: String
  }

  struct File: Decodable {
    let path: String
    let sha256: String
    let bytes: Int
  }

  struct Report: Decodable {
    let id: String
    let status: String
    let outputs: [File]
  }

  struct Source: Decodable {
    let sha256: String?
  }

  /// One manifest of a run over several.
  struct Part: Decodable {
    let folder, manifest: String
    let exit: Int32
  }

  let version: String?
  let asOf: String?
  let inputs: [Input]?
  let reports: [Report]?
  let manifest: Source?
  let membership: String?
  let isInterrupted: Bool
  /// The manifests of a run over several, each with a folder of its own; `nil` for a run over one.
  let parts: [Part]?

  private enum CodingKeys: String, CodingKey {
    case version, inputs, reports, manifest, membership
    case asOf = "as_of"
    case parts = "runs"
    case isInterrupted = "interrupted"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    version = try? fields.decode(String.self, forKey: .version)
    asOf = try? fields.decode(String.self, forKey: .asOf)
    inputs = try fields.decodeIfPresent([Input].self, forKey: .inputs)
    reports = try fields.decodeIfPresent([Report].self, forKey: .reports)
    manifest = try? fields.decode(Source.self, forKey: .manifest)
    membership = try? fields.decode(String.self, forKey: .membership)
    parts = try fields.decodeIfPresent([Part].self, forKey: .parts)
    isInterrupted = (try? fields.decode(Bool.self, forKey: .isInterrupted)) ?? false
  }

  /// Reads run.json of an output folder; `nil` where there is none.
  static func read(in folder: String) throws(Diagnostic) -> WrittenRun? {
    let path = "\(folder)/run.json"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Diagnostic(
        .error, "source-error", "it cannot be read", at: SourceLocation(file: path),
        concern: .inputOutput)
    }
    do {
      return try JSONDecoder().decode(WrittenRun.self, from: data)
    } catch {
      throw Diagnostic(
        .error, "run-report", "it is not a run.json of this program",
        at: SourceLocation(file: path), hint: "was it cut short, or changed by hand?",
        concern: .verification)
    }
  }
}
