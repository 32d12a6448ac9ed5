// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import Glibc

/// Where lines go: standard output, or a file that takes its name when it is complete.
struct OutputFile {
  private let descriptor: Int32
  private let target: RawPath?

  /// Opens the file at `path`, or standard output.
  init(path: String?) throws {
    signal(SIGPIPE, SIG_IGN)
    guard let path, let target = RawPath.inArguments([path]).first else {
      self.target = nil
      descriptor = 1
      return
    }
    self.target = target
    descriptor = OutputFile.partial(of: target).withCString {
      open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw OutputFile.failure(errno) }
  }

  private static func partial(of target: RawPath) -> RawPath {
    RawPath(bytes: target.bytes + Array(".partial".utf8))
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws {
    let fault = writeAll(bytes, to: descriptor)
    if fault != 0 { throw OutputFile.failure(fault) }
  }

  /// Makes the file complete under its name.
  func close() throws {
    guard let target else { return }
    let partial = OutputFile.partial(of: target)
    guard fsync(descriptor) == 0, Glibc.close(descriptor) == 0,
      partial.withCString({ from in target.withCString { rename(from, $0) } }) == 0
    else { throw OutputFile.failure(errno) }
  }

  private static func failure(_ number: Int32) -> any Error {
    if number == EPIPE { return ExitCode(141) }
    StandardError.write(Array("yizhen: output: \(String(cString: strerror(number)))\n".utf8))
    return ExitCode(3)
  }
}

/// The error stream, on which nothing is worth failing for.
enum StandardError {
  /// Writes `bytes` as far as they can be written.
  static func write(_ bytes: [UInt8]) { _ = writeAll(bytes, to: 2) }
}

/// Writes all of `bytes`; returns 0, or the system's error number.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }
}
