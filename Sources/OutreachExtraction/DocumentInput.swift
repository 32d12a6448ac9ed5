// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// A document that is to be looked through: the bytes of a file, or a text.
public struct DocumentInput<Content: Sendable>: Sendable {
  /// The caller's name for it: a path, or the id of an input line.
  public var id: String
  /// What is to be looked through.
  public var content: Content
  /// What is known of it beforehand.
  public var context: DocumentContext

  /// Creates an input.
  public init(id: String, content: Content, context: DocumentContext = DocumentContext()) {
    self.id = id
    self.content = content
    self.context = context
  }

  /// Returns the same document as `content`.
  func with<Other>(_ content: Other) -> DocumentInput<Other> {
    DocumentInput<Other>(id: id, content: content, context: context)
  }
}

/// Which documents go through the pipeline together.
///
/// Enough of them that loading the code of each part of a stage is little beside running it, and few
/// enough that what was found in them takes a few megabytes. `make bench` shows what another size
/// costs: a quarter of this one took about a tenth longer, four times as much hardly less.
public enum DocumentBatch {
  /// The bytes of text up to which short documents are taken together.
  public static let byteLimit = 1 << 18

  /// Returns `sizes` cut into runs of at least one document that together hold at most ``byteLimit``
  /// bytes, and at most `limit` documents.
  public static func ranges(of sizes: [Int], limit: Int = .max) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var sum = 0
    for (index, size) in sizes.enumerated() {
      if index > start, size > byteLimit - sum || index - start >= limit {
        ranges.append(start..<index)
        (start, sum) = (index, 0)
      }
      sum += min(size, byteLimit)
    }
    if start < sizes.count { ranges.append(start..<sizes.count) }
    return ranges
  }
}
