// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What single characters can be in a name.
enum NameCharacters {
  /// Whether no name goes on over it.
  @inline(__always)
  static func isHard(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF: return false
    case 0x41...0x5A, 0x61...0x7A, 0x30...0x39: return false
    case 0xB7, 0x2027: return false
    default: return true
    }
  }

  /// Whether it opens words in quotation marks.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool { opening.contains(scalar) }

  /// What opens words in quotation marks.
  static let opening: [Unicode.Scalar] = ["“", "「", "『", "\""]

  /// Whether it closes words in quotation marks.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "”" || scalar == "」" || scalar == "』" || scalar == "\""
  }

  /// Whether it is a numeral of an ordinal.
  @inline(__always)
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "〇", "零", "○", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百":
      return true
    default: return false
    }
  }

  /// Whether it counts groups that go one after another.
  @inline(__always)
  static func isBatch(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "批" || scalar == "期" || scalar == "届" || scalar == "轮"
  }

  /// Whether it is the class word of an administrative unit.
  @inline(__always)
  static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "省", "市", "县", "区", "镇", "乡", "村", "州", "旗", "盟": return true
    default: return false
    }
  }

  /// Whether 科, 部, 室, 司 or 处 before it is no unit: 部长, 科技.
  static func continuesUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "长", "级", "分", "门", "署", "落", "位", "队", "技", "学", "研", "普", "目", "室", "教", "委", "属", "件",
      "机", "令", "法", "理", "于",
      "在", "置", "境", "罚", "方", "内", "外", "友", "温", "医":
      return true
    default: return false
    }
  }

  /// Whether it begins proper names as well as verbs: 至德, 致远, 同心.
  static func startsProperName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "至", "致", "祝", "和", "同", "经": return true
    default: return false
    }
  }

  /// Whether it ends proper names of two characters as well as it is a verb: 思经乡.
  static func endsProperName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "经", "和", "同", "里", "都", "旅", "至", "致", "祝", "均": return true
    default: return false
    }
  }

  /// Whether it stands for a city or county of Taiwan before 市 or 县: 高市府.
  static func isSignOfTaiwan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "北", "中", "南", "高", "桃", "竹", "苗", "彰", "投", "云", "嘉", "屏", "宜", "花", "东", "澎", "金", "连",
      "基":
      return true
    default: return false
    }
  }

  /// Whether it is the class word of a unit whose names the gazetteer all knows.
  static func isHighUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "省", "市", "县", "州", "旗", "盟": return true
    default: return false
    }
  }

  /// Whether the two are the class word 街道 or 社区.
  static func isLongUnit(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    first == "街" && second == "道" || first == "社" && second == "区"
  }

  /// Whether it makes a word of its own with 市 or 县: 城市, 全县.
  static func joinsUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "城", "全", "各", "本", "该", "我", "外", "多", "跨", "县", "省", "两", "三", "超", "门", "上", "集", "都",
      "股", "楼", "夜", "园", "社", "小", "地", "校", "院", "景", "山", "片", "灾", "老", "牧", "库", "辖", "街", "郊",
      "新",
      "早", "菜", "花", "开", "闹", "罢", "州", "乡":
      return true
    default: return false
    }
  }

  /// Whether 村 before it ends no village's name: 村民, 村医.
  static func continuesVillage(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "民", "里", "委", "医", "支", "两", "级", "庄", "镇", "寨", "卫", "小", "道", "口", "居", "子", "落", "容",
      "企", "务", "干", "头", "外", "内", "上", "中", "党", "史", "规", "集", "部", "长", "屋", "舍", "官", "霸":
      return true
    default: return false
    }
  }

  /// Whether it makes a sort of a class word: 各乡, 每镇.
  static func isSweeping(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "各", "每", "全", "本", "多", "该", "我", "此", "某", "这", "那": return true
    default: return false
    }
  }

  /// Whether no words that no table knows go on over it.
  static func isFunctional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "的", "了", "着", "这", "那", "某", "每", "些", "们", "并", "且", "而", "很", "更", "最", "仍", "已", "曾",
      "唯", "以", "与", "或", "及",
      "是", "在", "把", "被", "让", "给", "从", "向", "由", "去", "做", "没", "还", "又", "也", "他", "她", "它", "你",
      "吗", "呢", "啊", "吧", "啦", "哪", "怎", "么", "趟", "嘅", "喺", "咗":
      return true
    default: return false
    }
  }

  /// Whether no proper name begins with it right behind a place: 海城的, 海城与.
  static func joinsNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "的", "了", "着", "与", "和", "及", "或", "等", "是", "在", "由", "各", "某", "有", "将", "从", "让", "把",
      "被",
      "到", "向", "对", "给", "多", "所", "内", "外", "地", "境", "里", "这", "那", "其", "也", "都", "就":
      return true
    default: return false
    }
  }

  /// Whether words that end in it are no name: 传回, 街上.
  static func endsPhrase(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "回", "到", "去", "来", "进", "出", "往", "上", "下", "里", "内", "外", "间", "家", "所", "个", "的", "了",
      "着", "过", "于", "给",
      "向", "支", "名", "位", "种", "类", "级", "等", "和", "与", "及", "或", "各", "每", "这", "那", "该", "某", "座",
      "是", "入", "成", "为",
      "有", "送", "找", "让", "被", "把", "由", "从", "对", "他", "她", "们", "自", "并", "再", "又", "也", "都", "将",
      "会", "能", "可":
      return true
    default: return false
    }
  }
}
