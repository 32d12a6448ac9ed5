// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// The three streams that every process has, or should have.
enum StandardStream {
  /// Opens the streams that the caller has closed: the first file opened would take their place.
  ///
  /// A closed output stays one that cannot be written to.
  static func openAll() {
    for descriptor in [0, 1, 2] as [Int32] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == 2 ? O_WRONLY : O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes a line to the error stream, where nothing is worth failing for.
  static func error(_ line: String) { error(Array((line + "\n").utf8)) }

  /// Writes `bytes` to the error stream as far as they can be written.
  static func error(_ bytes: [UInt8]) { _ = write(bytes, to: 2) }

  /// Writes all of `bytes`; returns 0, or the system's error number.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count > 0 {
          written += count
        } else if count < 0, errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }

  /// Returns at most `room` bytes, none at the end; nothing where the system reports an error.
  static func read(_ descriptor: Int32, upTo room: Int) -> [UInt8]? {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      repeat {
        result = Glibc.read(descriptor, buffer.baseAddress, room)
      } while result < 0
        && errno == EINTR
      count = max(0, result)
    }
    return result < 0 ? nil : bytes
  }
}
