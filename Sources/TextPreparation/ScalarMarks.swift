// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What kind of mark a character is, for the stages that read lines.
extension Unicode.Scalar {
  /// Whether this is a Chinese character of the basic plane's main block.
  @inline(__always)
  var isHan: Bool { value >= 0x4E00 && value <= 0x9FFF }

  /// Whether this is a quotation mark or parenthesis that closes.
  var closesAnything: Bool {
    switch self {
    case "”", "’", "」", "』", "）", ")", "\"": return true
    default: return false
    }
  }

  /// Whether this opens a parenthesis or a square bracket of any form.
  var opensBracket: Bool {
    switch self {
    case "（", "(", "[", "［", "【", "〔": return true
    default: return false
    }
  }

  /// Whether this closes a parenthesis or a square bracket of any form.
  var closesBracket: Bool {
    switch self {
    case "）", ")", "]", "］", "】", "〕": return true
    default: return false
    }
  }

  /// Whether this separates the clauses of running text, or opens a quotation.
  var marksClause: Bool {
    switch self {
    case "，", "。", "！", "？", "；", "“", "「": return true
    default: return false
    }
  }

  /// Whether this goes on a date: a range, a list, a clause.
  var continuesDate: Bool {
    switch self {
    case ",", "，", "、", "至", "—", "-", "~", "期": return true
    default: return false
    }
  }

  /// Whether this names a day of the week behind 星期.
  var isWeekday: Bool {
    switch self {
    case "一", "二", "三", "四", "五", "六", "日", "天": return true
    default: return false
    }
  }

  /// Whether this can stand in the position of a person in a picture: 左二, 前排右3, 左六.
  var tellsPosition: Bool {
    switch self {
    case "一"..."十", "左", "右", "排", "者", "1"..."9": return true
    case "二", "三", "四", "五", "六", "七", "八", "九": return true
    default: return false
    }
  }
}
