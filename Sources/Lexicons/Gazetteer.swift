// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import TextModel

/// The named administrative units: countries, China from provinces to townships, and their codes.
///
/// A place is a number. Looking names up allocates nothing:
///
/// ```swift
/// gazetteer.forEachName(in: text, at: 0, limit: text.count) { name in
///   for place in gazetteer.places(bearing: name) { print(gazetteer.path(of: place)) }
/// }
/// ```
public struct Gazetteer: Sendable {
  @usableFromInline let layout: GazetteerLayout

  /// A name found in text.
  public struct Name: Hashable, Sendable {
    /// The code point after the name.
    public var end: Int
    /// The number of the name.
    public var key: Int
  }

  /// Opens the built-in gazetteer.
  public init(tables: TableSource) throws(TableError) {
    guard let layout = GazetteerLayout(try tables.bytes(of: "places.bin")) else {
      throw TableError(table: "places.bin", line: 0, fault: .value("no gazetteer of this version"))
    }
    self.layout = layout
  }

  /// The number of places; they are 0, 1, 2, ….
  public var count: Int { layout.words.count }

  /// Returns the full name, such as 芒宽彝族傣族乡.
  public func name(of place: Int32) -> String {
    guard let word = word(place) else { return "" }
    return text(ofKey: Int(word & 0x1FFFF))
  }

  /// Returns the code points of the full name.
  public func scalars(ofName place: Int32) -> [Unicode.Scalar] {
    guard let word = word(place) else { return [] }
    return scalars(ofKey: Int(word & 0x1FFFF))
  }

  /// Returns the unit above a place.
  @inlinable
  public func parent(of place: Int32) -> Int32? {
    guard place >= 0, Int(place) < layout.parents.count else { return nil }
    let parent = layout.parents[Int(place)]
    return parent == 0xFFFF ? nil : Int32(parent)
  }

  /// Returns what sort of unit a place is.
  @inlinable
  public func level(of place: Int32) -> PlaceValue.Level {
    guard let word = word(place) else { return .other }
    switch word >> 23 & 7 {
    case 0: return .country
    case 1: return .province
    case 2: return .prefecture
    case 3: return .county
    case 4: return .township
    default: return .other
    }
  }

  /// Returns whether a place is no unit any more; its code is that of the unit above it.
  @inlinable
  public func isFormer(_ place: Int32) -> Bool { (word(place) ?? 0) >> 26 & 1 == 1 }

  /// Returns the code as it is written: `530502`, `530502214`, `TW-MIA`, `HK`, `FR`.
  public func code(of place: Int32) -> String? {
    let index = Int(place)
    if layout.codes.indices.contains(index) {
      return layout.codes[index] == 0 ? nil : Self.code(layout.codes[index])
    }
    guard layout.suffixes.indices.contains(index - layout.upperCount),
      let parent = parent(of: place), let above = code(of: parent)
    else { return nil }
    let suffix = layout.suffixes[index - layout.upperCount]
    return suffix == 0xFFFF ? above : above + padded(Int(suffix), 3)
  }

  /// Returns whether the code of a place is one of Taiwan's (`TW-MIA`), without writing it.
  public func isInTaiwan(_ place: Int32) -> Bool {
    let index = Int(place)
    if layout.codes.indices.contains(index) { return layout.codes[index] >> 30 == 3 }
    guard let parent = parent(of: place) else { return false }
    return isInTaiwan(parent)
  }

  /// Returns who gave the code `code`: `mca`, `iso3166-2` or `iso3166-1`.
  public static func system(ofCode code: String) -> String? {
    guard let first = code.utf8.first else { return nil }
    if first < UInt8(ascii: "A") { return "mca" }
    return code.utf8.count > 2 ? "iso3166-2" : "iso3166-1"
  }

  /// Returns the place and the units above it, finest first, without the country over a province.
  public func lineage(of place: Int32) -> [Int32] {
    var line: [Int32] = []
    forEachUnit(over: place) { line.append($0) }
    return line
  }

  /// Calls `body` with the members of ``lineage(of:)``.
  @inlinable @inline(__always)
  public func forEachUnit(over place: Int32, _ body: (Int32) -> Void) {
    body(place)
    var (last, steps) = (place, 1)
    while steps < 8, let parent = parent(of: last), !isCountry(parent) {
      body(parent)
      (last, steps) = (parent, steps + 1)
    }
  }

  @inlinable
  func isCountry(_ place: Int32) -> Bool {
    guard let word = word(place) else { return false }
    return word >> 23 & 7 == 0
  }

  /// Returns the full names from the province to the place.
  public func path(of place: Int32) -> [String] {
    var path: [String] = []
    path.reserveCapacity(4)
    forEachUnit(over: place) { path.append(name(of: $0)) }
    path.reverse()
    return path
  }

  /// Returns whether `place` is `ancestor` or lies in it.
  @inlinable
  public func isPlace(_ place: Int32, within ancestor: Int32) -> Bool {
    var current: Int32? = place
    var steps = 0
    while let here = current, steps < 8 {
      if here == ancestor { return true }
      current = parent(of: here)
      steps += 1
    }
    return false
  }

  @inlinable
  func word(_ place: Int32) -> UInt32? {
    place >= 0 && Int(place) < layout.words.count ? layout.words[Int(place)] : nil
  }

  private func text(ofKey key: Int) -> String {
    let range = range(ofKey: key)
    return String(count: range.count) { layout.scalar(layout.text[range.lowerBound + $0]) }
  }

  /// Where the text of a key lies.
  private func range(ofKey key: Int) -> Range<Int> {
    guard layout.keys.indices.contains(key) else { return 0..<0 }
    let packed = layout.keys[key]
    let start = Int(packed & 0xFFFFF)
    return start..<start + Int(packed >> 20 & 0x3F)
  }

  private func scalars(ofKey key: Int) -> [Unicode.Scalar] {
    range(ofKey: key).map { layout.scalar(layout.text[$0]) }
  }

  private static func code(_ packed: UInt32) -> String {
    func letter(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(value & 0xFF)) }
    switch packed >> 30 {
    case 3:
      let number = packed & 0xFFFF
      let places: (UInt32, UInt32, UInt32) = (number / 676, number / 26 % 26, number % 26)
      return String(count: 6) { index in
        switch index {
        case 0: return "T"
        case 1: return "W"
        case 2: return "-"
        case 3: return letter(places.0 + 65)
        case 4: return letter(places.1 + 65)
        default: return letter(places.2 + 65)
        }
      }
    case 2: return String(count: 2) { letter($0 == 0 ? packed >> 8 : packed) }
    default: return padded(Int(packed), 6)
    }
  }
}

extension Gazetteer {
  /// Calls `body` with each name, full or short, in `text` and where it starts, from left to right.
  public func forEachName(in text: [Unicode.Scalar], _ body: (_ start: Int, Name) -> Void) {
    guard text.count >= 2 else { return }
    text.withUnsafeBufferPointer { text in
      layout.forEachStart(in: text) { start, keys in
        layout.forEachKey(keys, in: text, at: start, limit: text.count) { body(start, $0) }
      }
    }
  }

  /// Calls `body` with each name, full or short, that starts at `start` and ends at or before `limit`.
  public func forEachName(
    in text: [Unicode.Scalar], at start: Int, limit: Int, _ body: (Name) -> Void
  ) {
    let limit = min(limit, text.count)
    guard start >= 0, start + 2 <= limit else { return }
    text.withUnsafeBufferPointer { text in
      let hash = GazetteerLayout.hash(layout.unit(text[start]), layout.unit(text[start + 1]))
      guard layout.mayBegin(hash) else { return }
      layout.forEachKey(layout.bucket(hash), in: text, at: start, limit: limit, body)
    }
  }

  /// Returns the places that bear the name with its class word, or officially without one.
  @inlinable
  public func places(inFull name: Name) -> Places {
    let (start, middle, _) = layout.run(name.key)
    return Places(layout.runs, start..<middle)
  }

  /// Returns the places that the name without its class word may mean.
  @inlinable
  public func places(inShort name: Name) -> Places {
    let (_, middle, end) = layout.run(name.key)
    return Places(layout.runs, middle..<end)
  }

  /// Returns ``places(inFull:)`` and ``places(inShort:)`` of the name in one look.
  @inlinable
  public func bearers(of name: Name) -> (full: Places, short: Places) {
    let (start, middle, end) = layout.run(name.key)
    return (Places(layout.runs, start..<middle), Places(layout.runs, middle..<end))
  }

  /// Returns all places that bear the name.
  public func places(bearing name: Name) -> [Int32] {
    Array(places(inFull: name)) + places(inShort: name)
  }

  /// Returns how likely the name's characters are an ordinary word: 0 never, 3 nearly always.
  @inlinable
  public func risk(of name: Name) -> Int {
    layout.keys.indices.contains(name.key) ? Int(layout.keys[name.key] >> 26 & 3) : 0
  }

  /// Returns whether the two code points are a common word, so that no name ends between them.
  public func isCommonWord(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    guard first.value < 0x10000, second.value < 0x10000,
      layout.mayJoin(first.value, second.value)
    else { return false }
    let wanted = first.value << 16 | second.value
    var (low, count) = (0, layout.edges.count)
    // Halved without a branch, of which nobody could foresee the outcome.
    while count > 1 {
      let half = count >> 1
      low = layout.edges[low + half] <= wanted ? low + half : low
      count -= half
    }
    return low < layout.edges.count && layout.edges[low] == wanted
  }
}
