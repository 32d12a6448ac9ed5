// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import FoundationEssentials
internal import OutreachExtraction
internal import TextModel

/// What the file `NAME.json` beside a document `NAME.txt` says of it.
struct DocumentMetadata {
  /// The day of publication.
  var published: CivilDateTime?

  private struct Content: Decodable {
    var published: String?
  }

  /// Reads the metadata of the document at `path`; none where there is no such file.
  init(beside path: RawPath) {
    guard case .success(let bytes) = InputFile(path: path.replacingSuffix(with: "json")).read(),
      let content = try? JSONDecoder().decode(Content.self, from: Data(bytes))
    else { return }
    published = content.published.flatMap { CivilDateTime(iso: $0) }
  }
}
