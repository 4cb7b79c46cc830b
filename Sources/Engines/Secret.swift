internal import Foundation

extension EngineAddress {
  /// Where the password comes from, for whom it is not accepted.
  package var passwordHint: String {
    let variables = passwordVariable + (product == .postgreSQL ? ", or PGPASSWORD" : "")
    return "the password comes from "
      + (passwordFile.map { "the file \($0)" } ?? "the environment variable \(variables)")
  }

  /// The password, from the file that the address names or from the environment.
  func password(folder: String) throws(EngineError) -> String {
    guard let passwordFile else {
      let environment = ProcessInfo.processInfo.environment
      if let found = environment[passwordVariable] { return found }
      if product == .postgreSQL, let found = environment["PGPASSWORD"] { return found }
      throw EngineError(
        .noPassword, "", "the environment has no variable \(passwordVariable) with the password",
        hint: "set it, or name a file of mode 600 by `password_file=`")
    }
    let path =
      passwordFile.hasPrefix("/") || folder.isEmpty ? passwordFile : "\(folder)/\(passwordFile)"
    let manager = FileManager.default
    guard let mode = try? manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int,
      let bytes = manager.contents(atPath: path)
    else { throw EngineError(.noPassword, "", "the file \(passwordFile) cannot be read") }
    guard mode & 0o077 == 0 else {
      throw EngineError(
        .noPassword, "", "the file \(passwordFile) with the password can be read by others",
        hint: "chmod 600 \(passwordFile)")
    }
    return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}
