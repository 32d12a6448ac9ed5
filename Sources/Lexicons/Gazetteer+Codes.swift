// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension Gazetteer {
  /// Returns the place with a code as ``code(of:)`` writes it; where a county of Taiwan and its townships share one, the county.
  public func place(coded code: String) -> Int32? {
    let utf8 = Array(code.utf8)
    if utf8.count == 9, utf8.allSatisfy(Self.isDigit) { return township(coded: code) }
    guard let packed = Self.packed(utf8) else { return nil }
    for index in 0..<layout.upperCount
    where layout.codes[index] == packed && !isFormer(Int32(index)) { return Int32(index) }
    return nil
  }

  /// Returns the place that `path` (full names, province first) ends with, or the last one before it that is known.
  public func place(path: [String]) -> Int32? {
    for end in path.indices.reversed() {
      let scalars = Array(path[end].unicodeScalars)
      var found: Int32?
      forEachName(in: scalars, at: 0, limit: scalars.count) { name in
        guard name.end == scalars.count else { return }
        found = places(bearing: name).first { Set(self.path(of: $0)).isSuperset(of: path[...end]) }
      }
      if let found { return found }
    }
    return nil
  }

  private func township(coded code: String) -> Int32? {
    guard let suffix = UInt16(code.suffix(3)), let above = place(coded: String(code.prefix(6)))
    else { return nil }
    for index in layout.suffixes.indices
    where layout.suffixes[index] == suffix
      && Int32(layout.parents[layout.upperCount + index]) == above
    { return Int32(layout.upperCount + index) }
    return nil
  }

  /// The code as the file holds it; those of GB/T 2260 for the two harbours are read as well.
  private static func packed(_ code: [UInt8]) -> UInt32? {
    if code.count == 6, code.allSatisfy(isDigit) {
      let number = code.reduce(UInt32(0)) { $0 * 10 + UInt32($1 - 48) }
      switch number {
      case 810_000: return packed(Array("HK".utf8))
      case 820_000: return packed(Array("MO".utf8))
      default: return number
      }
    }
    guard code.count == 2 || (code.count == 6 && code.starts(with: "TW-".utf8)),
      code.filter({ $0 != 45 }).allSatisfy({ (65...90).contains($0) })
    else { return nil }
    if code.count == 2 { return 0x8000_0000 | UInt32(code[0]) << 8 | UInt32(code[1]) }
    return 0xC000_0000 | code[3...].reduce(UInt32(0)) { $0 * 26 + UInt32($1 - 65) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
