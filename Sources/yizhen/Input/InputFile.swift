// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc
internal import OutreachExtraction

/// A file to read.
struct InputFile: Sendable {
  let path: RawPath
  /// Its size when it was found, for planning only.
  var size = 0

  /// Returns the bytes of the file, which must be a regular one of at most `limit` bytes.
  ///
  /// - Throws: What is wrong with it, stage `read`.
  func bytes(limit: Int) throws(DocumentError) -> [UInt8] {
    // O_NONBLOCK: opening a FIFO that nobody writes to must not wait. read(2) and no mmap: a file
    // that shrinks under a map kills the process.
    let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw InputFile.fault(errno) }
    defer { close(descriptor) }
    guard let status = FileStatus(of: descriptor) else { throw InputFile.fault(errno) }
    guard status.isRegular else { throw InputFile.notRegular }
    guard status.size <= limit else { throw InputFile.tooLarge(limit) }
    return try InputFile.bytes(of: descriptor, expecting: status.size, limit: limit)
  }

  private static func bytes(
    of descriptor: Int32, expecting size: Int, limit: Int
  ) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      // One byte more than the size: the end shows itself without a second allocation.
      let room = bytes.count <= size ? size - bytes.count + 1 : 65_536
      guard let chunk = StandardStream.read(descriptor, upTo: room) else { throw fault(errno) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    throw tooLarge(limit)
  }

  static let notRegular = DocumentError(
    stage: "read", code: "not_regular", message: "Not a regular file")

  private static func tooLarge(_ limit: Int) -> DocumentError {
    DocumentError(
      stage: "read", code: "too_large",
      message: "Larger than \(limit) bytes (--max-filesize allows more)")
  }

  /// Returns what the system's error `number` means for a file.
  static func fault(_ number: Int32) -> DocumentError {
    let code =
      switch number {
      case ENOENT, ENOTDIR: "not_found"
      case EACCES, EPERM, ELOOP, ENAMETOOLONG: "unreadable"
      case ENXIO: "not_regular"
      default: "io"
      }
    return DocumentError(stage: "read", code: code, message: String(cString: strerror(number)))
  }
}
