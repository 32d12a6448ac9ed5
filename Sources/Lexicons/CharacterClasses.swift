// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The classes of characters that one grammar asks for: an enumeration whose cases stand in the order
/// of the rows of `character-classes.tsv` that have their names.
///
/// The order saves looking for the names of the cases, which is slow at the start of a program.
public protocol NamedCharacterClass: RawRepresentable, CaseIterable, Sendable
where RawValue == Int {
  /// What stands before the dot in the names of the rows.
  static var area: String { get }
}

/// Classes of characters, such as those that make a word of their own with 约 behind them (预约, 签约).
///
/// To ask costs two loads: each character that is in any class has a number, and each number its bits.
public struct CharacterClasses<Class: NamedCharacterClass>: Sendable {
  /// The number of each code point of the basic plane; 0 for those that are in no class.
  @usableFromInline var numbers: [UInt16]
  /// The bits of each number, one a class, `width` words for each.
  @usableFromInline var bits: [UInt64]
  /// How many words the bits of one number take.
  @usableFromInline let width: Int

  private static var table: String { "character-classes.tsv" }

  /// Reads the rows of `Class`.
  ///
  /// - Throws: ``TableError`` if there is not one class for each name of a row, or a member is
  ///   beyond the basic plane.
  public init(tables: TableSource) throws(TableError) {
    let count = Class.allCases.count
    numbers = Array(repeating: 0, count: 0x10000)
    width = count / 64 + 1
    bits = Array(repeating: 0, count: width)
    bits.reserveCapacity(1024 * width)
    let area = Array((Class.area + ".").utf8)
    var names: [String] = []
    names.reserveCapacity(count)
    for row in try tables.rows(of: Self.table, columns: 3) where row.hasPrefix(area) {
      // The built-in rows name each class once; those behind them are the user's.
      guard let item = names.count < count ? names.count : names.firstIndex(of: row[0]) else {
        throw TableError(table: Self.table, line: row.line, fault: .value(row[0]))
      }
      if item == names.count { names.append(row[0]) }
      guard add(row[1], to: item) else {
        throw TableError(table: Self.table, line: row.line, fault: .value(row[1]))
      }
    }
    guard names.count == count else {
      throw TableError(table: Self.table, line: 0, fault: .value(Class.area))
    }
  }

  /// Adds `members` to a class; returns whether each of them can be one.
  private mutating func add(_ members: String, to item: Int) -> Bool {
    for scalar in members.unicodeScalars {
      let value = Int(scalar.value)
      guard value < numbers.count else { return false }
      if numbers[value] == 0 {
        numbers[value] = UInt16(bits.count / width)
        bits.append(contentsOf: repeatElement(0, count: width))
      }
      bits[Int(numbers[value]) * width + item >> 6] |= 1 << UInt64(item & 63)
    }
    return true
  }

  /// Returns whether `scalar` is a member of `item`.
  @inlinable @inline(__always)
  public func contains(_ scalar: Unicode.Scalar, _ item: Class) -> Bool {
    let value = Int(scalar.value)
    guard value < numbers.count else { return false }
    let number = Int(numbers[value])
    guard number != 0 else { return false }
    return bits[number * width + item.rawValue >> 6] >> UInt64(item.rawValue & 63) & 1 != 0
  }
}
