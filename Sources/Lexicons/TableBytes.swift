// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The bytes of a table, which never change: those of the program itself, or a copy of the user's.
final class TableBytes: @unchecked Sendable {
  /// The bytes, for as long as this lives.
  let bytes: UnsafeBufferPointer<UInt8>
  private let copy: UnsafeMutableBufferPointer<UInt8>?

  /// Refers to bytes that live as long as the program.
  init(permanent bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    copy = nil
  }

  /// Copies the bytes of a table that was read from a file.
  init(copying source: [UInt8]) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
    _ = copy.initialize(from: source)
    bytes = UnsafeBufferPointer(copy)
    self.copy = copy
  }

  deinit { copy?.deallocate() }
}
