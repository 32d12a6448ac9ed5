// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Glibc
internal import OutreachExtraction

/// What was found where a document was looked for.
struct FoundDocument: Sendable {
  var file: InputFile
  /// Why it cannot even be opened, where that is known already.
  var fault: DocumentError?
}

/// Finds the documents at the paths that the caller names.
struct DocumentFinder {
  /// Files that are no input although they lie among it: the output.
  var excluded: Set<FileStatus.Identity> = []

  /// Whether labels (NAME.ann) in folders want their text (NAME.txt) beside them.
  let withLabels: Bool

  private var found: [FoundDocument] = []

  init(excluding excluded: Set<FileStatus.Identity>, withLabels: Bool = false) {
    self.excluded = excluded
    self.withLabels = withLabels
  }

  /// The endings of documents' names in folders; a file that the caller names may have any.
  static let suffixes = ["txt", "text", "html", "htm"]

  /// Returns the documents at `paths`, each once, in the order of their paths' bytes.
  mutating func documents(at paths: [RawPath]) -> [FoundDocument] {
    found = []
    for path in paths {
      guard let status = FileStatus(of: path) else {
        found.append(FoundDocument(file: InputFile(path: path), fault: InputFile.fault(errno)))
        continue
      }
      if status.isFolder {
        walk(path)
      } else if !excluded.contains(status.identity) {
        found.append(FoundDocument(file: InputFile(path: path, size: status.size)))
      }
    }
    found.sort { $0.file.path < $1.file.path }
    return found.indices.filter { $0 == 0 || found[$0].file.path != found[$0 - 1].file.path }
      .map { found[$0] }
  }

  /// Adds the documents in `folder` and below; links are not followed, so that there is no loop.
  private mutating func walk(_ folder: RawPath) {
    var folders = [folder]
    while let folder = folders.popLast() {
      guard let names = DocumentFinder.names(in: folder) else {
        found.append(FoundDocument(file: InputFile(path: folder), fault: InputFile.fault(errno)))
        continue
      }
      for name in names {
        let path = folder.appending(name)
        guard let status = FileStatus(of: path, followingLinks: false) else { continue }
        if status.isFolder {
          folders.append(path)
        } else if !status.isLink, path.hasSuffix(in: DocumentFinder.suffixes),
          !excluded.contains(status.identity)
        {
          let fault = status.isRegular ? nil : InputFile.notRegular
          found.append(
            FoundDocument(file: InputFile(path: path, size: status.size), fault: fault))
        } else if withLabels, path.hasSuffix(in: ["ann"]),
          FileStatus(of: path.replacingSuffix(with: "txt")) == nil
        {
          found.append(
            FoundDocument(file: InputFile(path: path), fault: DocumentFinder.noText))
        }
      }
    }
  }

  private static let noText = DocumentError(
    stage: "read", code: "not_found", message: "Labels without their text")

  /// Returns the names in `folder` as bytes, or nothing where it cannot be read.
  static func names(in folder: RawPath) -> [[UInt8]]? {
    guard let stream = folder.withCString({ opendir($0) }) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { names.append(name) }
    }
    return names
  }
}
