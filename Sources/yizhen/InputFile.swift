// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc
internal import OutreachExtraction

/// A file to read.
struct InputFile: Sendable {
  let path: RawPath

  /// The largest file that is read, in bytes.
  static let defaultLimit = 64 << 20

  /// Returns the bytes of the file, which must be a regular one of at most `limit` bytes.
  func read(limit: Int = InputFile.defaultLimit) -> Result<[UInt8], DocumentError> {
    // O_NONBLOCK: opening a FIFO without a writer must not wait.
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { return .failure(InputFile.fault(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(InputFile.fault(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return .failure(
        DocumentError(stage: "read", code: "not_a_file", message: "not a regular file"))
    }
    return InputFile.bytes(of: descriptor, expecting: Int(status.st_size), limit: limit)
  }

  private static func bytes(
    of descriptor: Int32, expecting size: Int, limit: Int
  ) -> Result<[UInt8], DocumentError> {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      // One byte more than the size says: the end is seen without a second allocation.
      let room = max(min(size, limit) + 1 - bytes.count, 65_536)
      var got = 0
      let start = bytes.count
      bytes.reserveCapacity(start + room)
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        repeat {
          got = Glibc.read(descriptor, buffer.baseAddress, room)
        } while got < 0
          && errno == EINTR
        count = max(0, got)
      }
      if got < 0 { return .failure(fault(errno)) }
      if got == 0 { return .success(bytes) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return .failure(
      DocumentError(
        stage: "read", code: "too_large", message: "larger than \(limit) bytes"))
  }

  /// Returns what the system's error `number` means for a file.
  static func fault(_ number: Int32) -> DocumentError {
    let codes = [
      ENOENT: "not_found", ENOTDIR: "not_found", EACCES: "permission_denied",
      EPERM: "permission_denied", ELOOP: "too_many_links", ENAMETOOLONG: "name_too_long",
      ENXIO: "not_a_file",
    ]
    return DocumentError(
      stage: "read", code: codes[number] ?? "io_error", message: String(cString: strerror(number)))
  }
}
