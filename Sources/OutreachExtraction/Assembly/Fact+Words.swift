// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// What units and names tell, read off their code points and bytes: to compare strings of Chinese puts
// them into a normal form first, which took longer than all the rest of a fact.
extension Fact {
  /// Reads off what a count's unit tells; its dimension is known.
  mutating func readUnit(_ unit: String) {
    var letters = unit.unicodeScalars.makeIterator()
    let (first, second, third) = (letters.next(), letters.next(), letters.next())
    if first == "户" { traits.insert(.household) }
    if second != nil { traits.insert(.compoundUnit) }
    if dimension == .percent, first != "%" || second != nil { traits.insert(.share) }
    guard let first, third == nil else { return }
    if dimension == .measure { readMeasure(first, second) }
    if second == nil { readUnit(first) }
  }

  /// Weights and areas of what is handed out or covered, and distances that roads have.
  private mutating func readMeasure(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) {
    switch (first, second) {
    case ("公", "斤"), ("千", "克"), ("斤", nil), ("吨", nil), ("亩", nil),
      ("毫", "升"), ("m", "l"), ("m", "L"):
      traits.insert(.ware)
    case ("公", "里"), ("千", "米"), ("里", nil), ("华", "里"): traits.insert(.way)
    default: break
    }
  }

  private mutating func readUnit(_ unit: Unicode.Scalar) {
    switch unit {
    case "个": traits.insert(.piece)
    case "次": traits.insert(.times)
    // Units of sorts, parts and single deeds, of which a few tell nothing of how much was done.
    case "类", "款", "档", "块", "声", "程", "轮", "回", "道", "首", "颗", "排", "遍", "级":
      traits.insert(.trifle)
    default: break
    }
  }

  /// Reads off what an institution's kind and name tell.
  mutating func readInstitution(_ value: InstitutionValue) {
    switch value.kind {
    case "hospital", "health_center", "clinic": traits.insert(.ward)
    case "school", "care_home": traits.insert(.house)
    case "media": traits.insert(.media)
    case "team": traits.insert(.crew)
    case "unit": traits.insert(.part)
    default: break
    }
    if Fact.holdsAid(value.name) { traits.insert(.aid) }
  }

  /// Whether a name holds 援.
  private static func holdsAid(_ name: String) -> Bool {
    withBytes(of: name) { bytes in
      bytes.indices.dropLast(2).contains { at in
        bytes[at] == 0xE6 && bytes[at + 1] == 0x8F && bytes[at + 2] == 0xB4
      }
    }
  }
}
