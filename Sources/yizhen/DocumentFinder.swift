// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc

/// Finds the documents at a path.
enum DocumentFinder {
  /// Returns the file at `path`, or the documents in the folder at `path`, in the order of their bytes.
  static func files(at path: RawPath) -> [InputFile] {
    guard isFolder(path) else { return [InputFile(path: path)] }
    return documents(in: path).sorted().map(InputFile.init(path:))
  }

  /// Whether `name` is that of a document; `.json` and `.ann` beside one are about it.
  static func isDocument(_ name: ArraySlice<UInt8>) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let suffix = String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
    return ["txt", "text", "md", "html", "htm"].contains(suffix)
  }

  private static func isFolder(_ path: RawPath) -> Bool {
    var status = stat()
    return path.withCString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func documents(in folder: RawPath) -> [RawPath] {
    guard let stream = folder.withCString({ opendir($0) }) else { return [] }
    defer { closedir(stream) }
    var found: [RawPath] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [UInt8(ascii: ".")] || name == Array("..".utf8) { continue }
      let path = folder.appending(name)
      var status = stat()
      guard path.withCString({ lstat($0, &status) }) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        found += documents(in: path)
      } else if isDocument(name[...]) {
        found.append(path)
      }
    }
    return found
  }
}
