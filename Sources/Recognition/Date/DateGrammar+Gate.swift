// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

// The gate in front of the grammar: most places where a date could begin are told from the code
// points that follow.
extension DateGrammar {
  /// Whether digits stand on both sides of `position`, so that nothing begins there.
  @inline(__always)
  func isWithinDigits(_ position: Int) -> Bool {
    text.digit(position) != nil && text.digit(position - 1) != nil
  }

  /// Whether more than the first code point, which begins a word of the lexicon or not, looks like a date.
  ///
  /// Nine in ten places where one could begin are none: this is little code for all of these, and the
  /// grammar a lot for the few others.
  func mayBegin(at start: Int, isWord: Bool) -> Bool {
    let bits = text.start(start)
    if bits & DateLexicon.Start.number != 0 { return mayBeginNumber(start, isWord: isWord) }
    if isWord || text[start] == "每" { return true }
    return bits & DateLexicon.Start.other != 0 && mayBeginOther(start)
  }

  /// Whether the code point at `start`, which begins no word of the lexicon, begins a date.
  private func mayBeginOther(_ start: Int) -> Bool {
    let next = text[start + 1]
    switch text[start] {
    case "周": return next == "末" || DateText.weekday(next) != nil
    case "元", "正", "腊", "冬": return next == "月"
    case "初": return next == "十" || text.chineseDigit(start + 1) != nil
    case "第": return text.small(start + 1) != nil
    case "年": return text.has(.wordBehindPartOfYear, at: start + 1)
    case "月": return next.isOne(of: "底初")
    case "下": return next.isOne(of: "(（")
    case "上": return next.isOne(of: "世(（") || text.has("个世", at: start + 1)
    case "本": return next.isOne(of: "世(（")
    case "前" where text.has("季度", at: start + 2) || text.has("两季", at: start + 1): return true
    case "首": return text.has("季度", at: start + 2) || text.has("两季", at: start + 1)
    case "今"
    where isTaiwanese && (DateGrammar.isToday(start, in: text) || text.digit(start + 1) != nil):
      return true
    case "昨", "今", "明", "前", "去": return text.has(.goesOnFromDayWord, at: start + 1)
    case "最": return next == "后" && text[start + 2] == "一" && hasReference
    case "即": return next == "起"
    case "逢": return text.has(.repeatsBehindOnEach, at: start + 1)
    case "截": return next.isOne(of: "至止")
    case "隔": return next == "周"
    case "大": return next == "年"
    case "公", "西": return next.isOne(of: "历元")
    case "农", "阴", "旧", "夏": return next == "历"
    case "民": return next == "国"
    case "礼": return next == "拜"
    case "星": return next == "期"
    case "“", "「": return text[start + 2] == "五" || text[start + 3] == "五"
    case "闰", "Q": return true
    case "半", "俩", "仨", "头": return false
    default: return text.isLetter(start + 1) && !text.isLetter(start - 1)
    }
  }

  /// The 今 of 市长今出席: news of Taiwan say no more.
  static func isToday(_ index: Int, in text: DateText) -> Bool {
    text[index] == "今" && text.has(.doneToday, at: index + 1)
      && (text.isIdeograph(index - 1) || text[index - 1].isOne(of: ")），,"))
      && !text.has(.wordInToday, at: index - 1)
  }

  /// Whether the number at `start` has something of a date behind it; most numbers have not.
  private func mayBeginNumber(_ start: Int, isWord: Bool) -> Bool {
    let isArabic = text.digit(start) != nil
    if isArabic ? text.digit(start - 1) != nil : isInNumeral(start - 1) { return false }
    var end = start
    while end - start < 12, isNumberPart(end) { end += 1 }
    if end - start >= 7 { return true }
    let mark = text.skippingSpaces(end)
    switch text[mark] {
    case "年", "月", "日", "号", "点", "时", "世", "季", "千", "期", "以", "学": return true
    case "至", "到", "～", "~", "—", "–":
      return mayBeginRange(behind: end) || isWord
        || (end - start == 4 && text[start - 1].isOne(of: "从自"))
    case "－", "-": return text.small(mark + 1) != nil || mayBeginRange(behind: end)
    case ":", "：": return text.digit(mark + 1) != nil
    case "/": return text.small(mark + 1) != nil
    case ".", "·": return text.digit(mark + 1) != nil
    case "、", "及", "和", "与": return mayBeginList(behind: mark)
    case "J", "F", "M", "A", "S", "O", "N", "D": return text.isLetter(mark + 1)
    case "0"..."9": return end - start == 4
    default: return isWord || (end - start == 4 && mayBeBareYear(start, isArabic: isArabic))
    }
  }

  /// Whether a second number with the unit of a date follows: 16至20日.
  private func mayBeginRange(behind end: Int) -> Bool {
    guard let next = DateGrammar.connector(at: end, in: text), let second = text.small(next) else {
      return false
    }
    return text.has(.unitOfDateOrClock, at: second.end)
  }

  /// Whether a second day follows: 21、22日.
  private func mayBeginList(behind mark: Int) -> Bool {
    guard let second = text.small(mark + 1) else { return false }
    return text.has(.goesOnInList, at: second.end)
  }

  /// Whether a year may open a name: “2017健康行”, 二〇一七健康行.
  private func mayBeBareYear(_ start: Int, isArabic: Bool) -> Bool {
    isArabic
      ? text[start - 1].isOne(of: "“「『【\n ©t),，、：:；;")
        || text.has(.leadsToYearOfName, at: start - 1) || text[start + 4].isOne(of: "”」』")
      : text[start] == "二" && text[start + 1].isOne(of: "〇○零")
  }

  private func isNumberPart(_ index: Int) -> Bool {
    text.digit(index) != nil || text.chineseDigit(index) != nil
      || text[index] == "十" || text[index] == "廿" || text[index] == "卅"
  }

  /// Whether the code point at `index` belongs to a Chinese numeral.
  private func isInNumeral(_ index: Int) -> Bool {
    switch text[index] {
    case "十", "百", "千", "万", "亿", "廿", "卅": return true
    default: return text.chineseDigit(index) != nil
    }
  }
}
