// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc
internal import Lexicons
internal import OutreachExtraction

/// Tables of the user's own, which add rows to the built-in ones of the same names.
enum UserLexicons {
  /// The largest table that is read, in bytes.
  private static let limit = 64 << 20

  /// Returns the built-in tables with those in `folder` added; the built-in ones where there is none.
  ///
  /// - Throws: ``Refusal`` if the folder or a file in it cannot be used.
  static func source(folder: String?) throws -> TableSource {
    guard let folder, let path = RawPath.inArguments([folder]).first else { return TableSource() }
    guard let stream = path.withCString({ opendir($0) }) else {
      throw Refusal(reason: "\(folder): \(String(cString: strerror(errno)))")
    }
    defer { closedir(stream) }
    let known = Set(TableSource.names)
    var additions: [String: [UInt8]] = [:]
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".tsv") else { continue }
      guard known.contains(name) else {
        let names = known.filter { $0.hasSuffix(".tsv") }.sorted().joined(separator: ", ")
        throw Refusal(reason: "\(folder)/\(name): no table has this name; there are \(names)")
      }
      do {
        additions[name] = try InputFile(path: path.appending(Array(name.utf8))).bytes(limit: limit)
      } catch {
        throw Refusal(reason: "\(folder)/\(name): \(error.message)")
      }
    }
    return TableSource(additions: additions)
  }

  /// Returns an extractor with the tables in `folder` added.
  ///
  /// - Throws: ``Refusal`` if a table cannot be used.
  static func extractor(folder: String?) async throws -> Extractor {
    let tables = try source(folder: folder)
    do {
      return try await Extractor(loading: tables)
    } catch {
      throw Refusal(reason: folder.map { "\($0)/\(error)" } ?? "\(error)")
    }
  }
}
