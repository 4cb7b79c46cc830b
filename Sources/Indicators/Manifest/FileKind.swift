internal import Foundation

/// What stands at a path.
enum FileKind {
  case nothing, file, folder

  init(at path: String) {
    switch try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType {
    case .typeDirectory: self = .folder
    // A link stands for what it leads to.
    case .typeSymbolicLink:
      let contents = try? FileManager.default.contentsOfDirectory(atPath: path)
      self =
        contents != nil ? .folder : FileManager.default.fileExists(atPath: path) ? .file : .nothing
    case nil: self = .nothing
    default: self = .file
    }
  }
}
