// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// Where lines go: standard output, or a file that takes its name only when it is complete.
struct OutputFile: ~Copyable {
  private let descriptor: Int32
  /// What is shown in errors.
  private let name: String
  /// The file written to, and the name it takes in the end.
  private let renaming: (partial: RawPath, target: RawPath)?
  private var isClosed = false

  /// Opens the file at `path`; standard output where there is none.
  ///
  /// A device or a pipe is written to where it lies: to rename a file over `/dev/full` would
  /// remove the device.
  /// - Throws: ``ExitStatus/outputFailed`` if it cannot be opened.
  init(path: String?) throws {
    guard let path, path != "-", let target = RawPath.inArguments([path]).first else {
      (descriptor, name, renaming) = (1, "standard output", nil)
      return
    }
    name = target.description
    let isSpecial = FileStatus(of: target).map { !$0.isRegular } ?? false
    let partial = RawPath(bytes: target.bytes + Array(".partial".utf8))
    renaming = isSpecial ? nil : (partial, target)
    let flags = isSpecial ? O_WRONLY : O_WRONLY | O_CREAT | O_TRUNC
    descriptor = (isSpecial ? target : partial).withCString { open($0, flags | O_CLOEXEC, 0o666) }
    if descriptor < 0 { throw OutputFile.failure(errno, name) }
  }

  deinit {
    guard let renaming, !isClosed else { return }
    Glibc.close(descriptor)
    _ = renaming.partial.withCString { unlink($0) }
  }

  /// The files that are being written or will be replaced: they are no input.
  var identities: Set<FileStatus.Identity> {
    let statuses = [FileStatus(of: descriptor), renaming.flatMap { FileStatus(of: $0.target) }]
    return Set(statuses.compactMap { $0 }.filter(\.isRegular).map(\.identity))
  }

  /// Writes all of `bytes`.
  ///
  /// - Throws: ``ExitStatus/readerGone`` or ``ExitStatus/outputFailed``.
  mutating func write(_ bytes: [UInt8]) throws {
    let fault = StandardStream.write(bytes, to: descriptor)
    if fault != 0 { throw OutputFile.failure(fault, name) }
  }

  /// Makes the file complete under its name.
  ///
  /// - Throws: ``ExitStatus/outputFailed``.
  mutating func close() throws {
    guard let renaming else { return }
    guard fsync(descriptor) == 0, Glibc.close(descriptor) == 0 else {
      throw OutputFile.failure(errno, name)
    }
    let moved = renaming.partial.withCString { partial in
      renaming.target.withCString { rename(partial, $0) }
    }
    guard moved == 0 else { throw OutputFile.failure(errno, name) }
    isClosed = true
  }

  private static func failure(_ number: Int32, _ name: String) -> ExitStatus {
    if number == EPIPE { return .readerGone }
    StandardStream.error("yizhen: error: writing \(name): \(String(cString: strerror(number)))")
    return .outputFailed
  }
}
