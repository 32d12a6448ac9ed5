// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// What the system knows of a file.
struct FileStatus {
  /// What makes two names the same file.
  struct Identity: Hashable, Sendable {
    var device: UInt
    var inode: UInt
  }

  private let status: stat

  /// Asks about the file at `path`; nothing where there is none.
  init?(of path: RawPath, followingLinks: Bool = true) {
    var status = stat()
    let result = path.withCString { followingLinks ? stat($0, &status) : lstat($0, &status) }
    guard result == 0 else { return nil }
    self.status = status
  }

  /// Asks about an open file.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.status = status
  }

  var identity: Identity { Identity(device: UInt(status.st_dev), inode: UInt(status.st_ino)) }
  var size: Int { Int(status.st_size) }
  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { status.st_mode & S_IFMT == S_IFLNK }
}
