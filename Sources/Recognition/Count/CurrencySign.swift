// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// Currencies written in front of the amount: ￥, US$, 人民币.
enum CurrencySign {
  private static let signs: [(sign: [Unicode.Scalar], unit: String, code: String)] = [
    ("澳门币", "澳门元", "MOP"), ("HK$", "港元", "HKD"), ("NT$", "新台币", "TWD"), ("US$", "美元", "USD"),
    ("人民币", "元", "CNY"),
    ("新台币", "新台币", "TWD"), ("台币", "新台币", "TWD"), ("港币", "港元", "HKD"), ("美金", "美元", "USD"),
    ("MOP$", "澳门元", "MOP"), ("RMB", "元", "CNY"),
    ("$", "美元", "USD"), ("＄", "美元", "USD"), ("￥", "元", "CNY"), ("¥", "元", "CNY"),
    ("€", "欧元", "EUR"), ("£", "英镑", "GBP"),
  ].map { (Array($0.0.unicodeScalars), $0.1, $0.2) }

  /// Returns where the sign that ends at `end` starts, the unit to report, and its ISO 4217 code.
  static func before(
    _ end: Int, in text: [Unicode.Scalar]
  ) -> (start: Int, unit: String, code: String)? {
    var stop = end
    if stop > 0, text[stop - 1] == " " { stop -= 1 }
    guard stop > 0, text[stop - 1].isOne(of: "$＄￥¥€£币金B") else { return nil }
    for entry in signs where stop >= entry.sign.count {
      let start = stop - entry.sign.count
      guard text[start..<stop].elementsEqual(entry.sign) else { continue }
      let isUnit = start > 0 && text[start - 1].isOne(of: "0123456789")
      return isUnit ? nil : (start, entry.unit, entry.code)
    }
    return nil
  }
}
