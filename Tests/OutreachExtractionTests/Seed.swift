// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import OutreachExtraction
import Testing
import TextModel
import TextPreparation

/// One of the releases in `seeds/`.
struct Seed: Sendable, CustomTestStringConvertible {
  /// The file name without `.txt`.
  let name: String
  /// The file as it is.
  let bytes: [UInt8]
  /// What the `.json` beside it says.
  let context: DocumentContext

  var testDescription: String { name }

  /// All seeds, sorted by name.
  static let all: [Seed] = loaded()

  /// The folder that holds them.
  static var folder: URL { Repository.root.appending(path: "seeds") }

  private static func loaded() -> [Seed] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
      guard let data = try? Data(contentsOf: folder.appending(path: file)) else { return nil }
      let name = String(file.dropLast(4))
      return Seed(name: name, bytes: [UInt8](data), context: context(of: name))
    }
  }

  private static func context(of name: String) -> DocumentContext {
    guard let data = try? Data(contentsOf: folder.appending(path: "\(name).json")),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: String],
      let published = object["published"]
    else { return DocumentContext() }
    return DocumentContext(published: CivilDateTime(iso: published))
  }
}

extension Seed {
  /// What the pipeline makes of it.
  func extracted(by extractor: Extractor) throws -> ExtractedDocument {
    try extractor.document(id: "\(name).txt", bytes: bytes, context: context)
  }

  /// Its text as the decoder gives it.
  func text() throws -> String {
    let scalars = try Pipeline.extractor().document(id: name, bytes: bytes).text.original
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// Where the repository lies.
enum Repository {
  /// Its top folder.
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}

/// The pipeline under test, made once: tables take time to read in a debug build.
enum Pipeline {
  private static let shared = Result { try Extractor() }

  static func extractor() throws -> Extractor { try shared.get() }
}
