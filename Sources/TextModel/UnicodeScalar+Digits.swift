// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension Unicode.Scalar {
  /// The value of a Chinese digit from 零 to 九; 两 is none, for it stands before measure words only.
  package var chineseDigit: Int? {
    switch self {
    case "零", "〇", "○": return 0
    case "一": return 1
    case "二": return 2
    case "三": return 3
    case "四": return 4
    case "五": return 5
    case "六": return 6
    case "七": return 7
    case "八": return 8
    case "九": return 9
    default: return nil
    }
  }
}
