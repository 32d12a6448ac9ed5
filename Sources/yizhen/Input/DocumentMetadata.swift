// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import FoundationEssentials
internal import OutreachExtraction
internal import TextModel

/// What the file `NAME.json` beside a document `NAME.txt` says of it.
struct DocumentMetadata {
  /// The day of publication.
  var published: CivilDateTime?
  /// What is wrong with the file.
  var warning: Warning?

  private struct Content: Decodable {
    var published: String?
  }

  /// The largest metadata file that is read, in bytes.
  private static let limit = 1 << 20

  /// Reads the metadata of the document at `path`; there is none where there is no such file.
  init(beside path: RawPath) {
    let file = InputFile(path: path.replacingSuffix(with: "json"))
    guard file.path != path, FileStatus(of: file.path) != nil else { return }
    do {
      let bytes = try file.bytes(limit: DocumentMetadata.limit)
      let content = try JSONDecoder().decode(Content.self, from: Data(bytes))
      guard let text = content.published else { return }
      published = CivilDateTime(iso: text)
      if published == nil { warning = Warning.notADate("published", in: "\(file.path)", text) }
    } catch let error as DocumentError {
      warning = Warning(code: "bad_metadata", message: "\(file.path): \(error.message)")
    } catch {
      warning = Warning(
        code: "bad_metadata", message: #"\#(file.path): not like {"published":"2025-03-31"}"#)
    }
  }
}

extension Warning {
  /// Returns the warning that `field` in `place` holds `text`, which is no day.
  static func notADate(_ field: String, in place: String, _ text: String) -> Warning {
    Warning(
      code: "bad_metadata",
      message: "\(place): \(field) is not a day such as 2025-03-31: \(text.prefix(40))")
  }
}
