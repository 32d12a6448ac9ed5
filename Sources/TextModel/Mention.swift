// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A stretch of text that names something, with what it says in a form to compute with.
public struct Mention: Hashable, Sendable {
  /// Where it stands in the normalised text.
  public var span: Span
  /// What it says.
  public var value: Value
  /// The name of the rule that made it, such as `date.point`, for explaining.
  public var rule: String { ruleName.description }
  private let ruleName: RuleName

  /// Whether the rule of that name made it.
  public func isMade(by rule: RuleName) -> Bool { ruleName == rule }

  /// Creates a mention.
  public init(span: Span, value: Value, rule: RuleName) {
    self.span = span
    self.value = value
    ruleName = rule
  }

  /// One case for each type of mention in the output.
  ///
  /// Each value lies behind one reference (``Shared``): mentions are copied often.
  public enum Value: Hashable, Sendable {
    /// A date, time, duration or set.
    case date(DateValue)
    /// A cardinal with its measure word or unit.
    case count(CountValue)
    /// A bare numeral (on request only).
    case number(NumberValue)
    /// A named place.
    case place(PlaceValue)
    /// A named organisation, or a word that stands for one.
    case institution(InstitutionValue)
    /// Words that name an outreach activity.
    case activity(ActivityValue)
  }
}
