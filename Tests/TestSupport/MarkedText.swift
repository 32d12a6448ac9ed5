// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// A text in which ⟦…⟧ marks what is expected, such as `共服务⟦300人次⟧`, so that nobody counts offsets.
public struct MarkedText: Sendable {
  /// The text without marks.
  public let text: String
  /// The code points of ``text``.
  public let scalars: [Unicode.Scalar]
  /// The marked spans, in code points of ``text``, in the order of their opening marks.
  public let spans: [Span]

  /// Reads `marked`; marks may be nested, a mark without its partner is no mark and stays out.
  public init(_ marked: String) {
    var scalars: [Unicode.Scalar] = []
    var spans: [Span] = []
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(spans.count)
        spans.append(Span(scalars.count, scalars.count))
      case "⟧":
        if let index = open.popLast() { spans[index].end = scalars.count }
      default:
        scalars.append(scalar)
      }
    }
    self.scalars = scalars
    self.spans = spans
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    text = String(view)
  }

  /// The marked words, in the order of ``spans``.
  public var words: [String] { spans.map(slice) }

  /// Returns the words of `span`.
  public func slice(_ span: Span) -> String {
    var view = String.UnicodeScalarView()
    if span.start >= 0, span.end <= scalars.count {
      view.append(contentsOf: scalars[span.start..<span.end])
    }
    return String(view)
  }
}
