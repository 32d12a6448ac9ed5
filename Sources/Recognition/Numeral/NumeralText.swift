// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A text as the readers of numerals see it, with the parts that code points play.
///
/// Holds the storage of two arrays without owning it, so that a reader, of which there is one for
/// each numeral, costs no counting of references; ``NumeralClasses/reading(_:_:)`` makes it and
/// keeps both arrays alive meanwhile. A place beyond the text is a zero code point.
struct NumeralText {
  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private let codes: UnsafeBufferPointer<UInt8>

  /// Creates a view of `scalars`; `codes` are those of the basic plane.
  init(_ scalars: UnsafeBufferPointer<Unicode.Scalar>, codes: UnsafeBufferPointer<UInt8>) {
    self.scalars = scalars
    self.codes = codes
  }

  /// The number of code points.
  var count: Int { scalars.count }

  /// The code point at `index`.
  @inline(__always)
  subscript(index: Int) -> Unicode.Scalar {
    index >= 0 && index < scalars.count ? scalars[index] : "\0"
  }

  /// Part and value in one byte, 0 for code points of no numeral.
  @inline(__always)
  func code(_ index: Int) -> UInt8 {
    let value = Int(self[index].value)
    return value < codes.count ? codes[value] : 0
  }

  /// The part that the code point at `index` plays.
  @inline(__always)
  func part(_ index: Int) -> NumeralClasses.Part {
    NumeralClasses.Part(rawValue: code(index) >> 4) ?? .none
  }

  /// The value of a digit, the power of ten of a unit.
  @inline(__always)
  func value(_ index: Int) -> Int { Int(code(index) & 15) }
}
