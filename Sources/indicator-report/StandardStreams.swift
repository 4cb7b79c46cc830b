import Glibc

/// Standard input, output and error, each of which a caller may have closed.
enum StandardStreams {
  /// Takes the numbers of those that are closed, so that no file or pipe of the program gets one, and with it the words.
  ///
  /// Each is opened the wrong way round: reading and writing fail as on a closed one, and are told as such.
  static func hold() {
    for (number, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is given, and those before it are taken.
      _ = unsafe open("/dev/null", mode)
    }
  }
}
