// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// A numeral in the text, such as 三六二, ２００, 1.2万: the ground that dates and counts stand on.
public struct Numeral: Hashable, Sendable {
  /// Where the number itself stands in the normalised text, with its sign, without approximators.
  public var span: Span
  /// Where it stands with approximators: from 超过 to 余.
  public var full: Span
  /// The number, for a range the lower end; nothing where it is too large to hold.
  public var value: DecimalNumber?
  /// The upper end of a range.
  public var upper: DecimalNumber?
  /// What sort of numeral it is; money is told by the unit and so is never said here.
  public var kind: NumberValue.Kind
  /// How exact it is.
  public var qualifier: Qualifier
  /// Whether the qualifier comes from the left, which beats what stands behind the number.
  public var isQualifiedOnTheLeft: Bool
  /// Whether it is one Chinese digit, which is as often a part of a word.
  public var isSingleCharacter: Bool
  /// Whether it lies within a word or name that counts nothing (三甲, 一家亲).
  public var isStopped: Bool
  /// Whether it stands with Latin letters, as in H7N9 and A2021.
  public var isWithinCode: Bool
}
