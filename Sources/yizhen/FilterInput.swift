// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import FoundationEssentials
internal import OutreachExtraction
internal import TextModel

/// One input line of the filter (contract section 7).
struct FilterInput {
  var id: String
  var scalars: [Unicode.Scalar]
  var context: DocumentContext

  /// A line that cannot be used, with its id where that could be read.
  struct Failure: Error {
    var id: String?
    var error: DocumentError
  }

  private struct Content: Decodable {
    struct Place: Decodable {
      var role: String
      var adcode: String
      var path: [String]?
    }
    var id: String
    var text: String
    var published: String?
    var reference: String?
    var context: [Place]?
  }

  /// Reads the line with the number `number`, counted from 1.
  static func parsed(_ line: ArraySlice<UInt8>, number: Int) -> Result<FilterInput, Failure> {
    do {
      let content = try JSONDecoder().decode(Content.self, from: Data(line))
      let places = (content.context ?? []).compactMap { place in
        DocumentContext.KnownPlace.Role(rawValue: place.role).map {
          DocumentContext.KnownPlace(role: $0, code: place.adcode, path: place.path ?? [])
        }
      }
      let context = DocumentContext(
        published: content.published.flatMap { CivilDateTime(iso: $0) },
        reference: content.reference.flatMap { CivilDateTime(iso: $0) }, places: places)
      return .success(
        FilterInput(id: content.id, scalars: Array(content.text.unicodeScalars), context: context))
    } catch {
      return .failure(
        Failure(
          id: nil, error: DocumentError(stage: "parse", code: "bad_json", message: "line \(number)")
        ))
    }
  }
}
