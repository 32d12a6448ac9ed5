// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// A path as the system has it: bytes, which need not be UTF-8.
struct RawPath: Hashable, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Returns the path of `name` in this folder.
  func appending(_ name: [UInt8]) -> RawPath {
    RawPath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
  }

  /// The part behind the last slash.
  var name: ArraySlice<UInt8> {
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return bytes[start...]
  }

  /// The path with what is behind the name's last dot replaced by `suffix`.
  func replacingSuffix(with suffix: String) -> RawPath {
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
    return RawPath(bytes: bytes[..<dot] + Array(".\(suffix)".utf8))
  }

  /// Calls `body` with the path as C wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? body("")
    }
  }

  /// Returns `arguments` as the bytes they were given in: Swift repairs what is not UTF-8.
  static func inArguments(_ arguments: [String]) -> [RawPath] {
    let given = (0..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0] }
      .map { Array(UnsafeBufferPointer(start: $0, count: strlen($0)).map(UInt8.init(bitPattern:))) }
    return arguments.map { argument in
      let raw = given.first { String(decoding: $0, as: UTF8.self) == argument }
      return raw.map(RawPath.init(bytes:)) ?? RawPath(argument)
    }
  }
}

extension RawPath: CustomStringConvertible {
  /// The path for people and output: what is not UTF-8 is U+FFFD.
  var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension RawPath: Comparable {
  /// Orders by bytes, so that the order does not depend on a locale.
  static func < (left: RawPath, right: RawPath) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
