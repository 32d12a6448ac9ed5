// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// The members of an input line; others are passed over.
struct FilterLine: Decodable {
  /// A string; a whole number is taken as its digits.
  struct Identifier: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Int.self) {
        text = String(number)
      } else {
        text = try container.decode(String.self)
      }
    }
  }

  /// As much of a line as an error about it needs.
  struct IdentifierOnly: Decodable {
    let id: Identifier
  }

  /// A place that is known to the caller.
  struct Place: Decodable {
    let role: String
    let adcode: String?
    let path: [String]?
  }

  let id: Identifier
  let text: String
  let published: String?
  let reference: String?
  let context: [Place]?

  /// Returns what the line says of its document, and adds to `warnings` what it says in vain.
  func context(_ warnings: inout [Warning]) -> DocumentContext {
    DocumentContext(
      published: moment("published", published, &warnings),
      reference: moment("reference", reference, &warnings),
      places: (context ?? []).compactMap { knownPlace($0, &warnings) })
  }

  private func moment(
    _ field: String, _ value: String?, _ warnings: inout [Warning]
  ) -> CivilDateTime? {
    guard let value else { return nil }
    let moment = CivilDateTime(iso: value)
    if moment == nil { warnings.append(Warning.notADate(field, in: "input", value)) }
    return moment
  }

  private func knownPlace(
    _ place: Place, _ warnings: inout [Warning]
  ) -> DocumentContext.KnownPlace? {
    guard let role = DocumentContext.KnownPlace.Role(rawValue: place.role),
      let code = place.adcode, !code.isEmpty
    else {
      warnings.append(
        Warning(
          code: "bad_metadata", message: "input: a place of context needs role and adcode"))
      return nil
    }
    return DocumentContext.KnownPlace(role: role, code: code, path: place.path ?? [])
  }
}
