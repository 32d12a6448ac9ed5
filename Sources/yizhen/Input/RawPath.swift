// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// A path as the system has it: bytes, which need not be UTF-8.
struct RawPath: Hashable, Sendable {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the path of `name` in this folder.
  func appending(_ name: [UInt8]) -> RawPath {
    let slash = UInt8(ascii: "/")
    return RawPath(bytes: bytes + (bytes.last == slash ? [] : [slash]) + name)
  }

  /// Where the last dot of the name stands; a name that starts with it has no ending.
  private var suffixStart: Int? {
    let nameStart = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    guard let dot = bytes[nameStart...].lastIndex(of: UInt8(ascii: ".")), dot > nameStart else {
      return nil
    }
    return dot
  }

  /// Returns whether the name's ending, in any case of letters, is one of `suffixes`.
  func hasSuffix(in suffixes: [String]) -> Bool {
    guard let suffixStart else { return false }
    return suffixes.contains(
      String(decoding: bytes[(suffixStart + 1)...], as: UTF8.self).lowercased())
  }

  /// Returns the path with `suffix` as the ending of the name.
  func replacingSuffix(with suffix: String) -> RawPath {
    RawPath(bytes: bytes[..<(suffixStart ?? bytes.endIndex)] + Array(".\(suffix)".utf8))
  }

  /// Calls `body` with the path as C wants it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return terminated.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map(body) ?? body("")
    }
  }

  /// Returns the bytes in which `arguments` were given: Swift repairs what is not UTF-8.
  static func inArguments(_ arguments: [String]) -> [RawPath] {
    let given = (0..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0] }
      .map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
    var repaired = given.filter { String(validating: $0, as: UTF8.self) == nil }
    return arguments.map { argument in
      // Each is taken once: two names may look the same after the repair.
      let place = repaired.firstIndex { String(decoding: $0, as: UTF8.self) == argument }
      return RawPath(bytes: place.map { repaired.remove(at: $0) } ?? Array(argument.utf8))
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
