// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Makes the short forms that people use without declaring them.
///
/// 韩山师范学院 is 韩师, 台中荣民总医院 is 中荣, 高雄医学大学附设中和纪念医院 is 高医附院, 台东马偕医院 is 台东马偕.
enum UsualShortForms {
  /// Whether an organisation of that kind, whose name has so many pieces, may have forms at all.
  static func mayHave(_ kind: String, _ pieces: Int) -> Bool {
    pieces >= 2 && (kind == "university" || kind == "hospital" || kind == "company")
  }

  /// Returns the forms, each at least two characters long.
  static func forms(of entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    guard entity.parts.count >= 2, let head = entity.parts.last, head.piece == .head else {
      return []
    }
    var forms: [[Unicode.Scalar]] = []
    if entity.kind == "university" { forms += ofUniversity(entity) }
    if entity.kind == "hospital" { forms += ofHospital(entity) + ofUniversityHospital(entity) }
    if entity.kind == "company" { forms += ofCompany(entity) }
    return forms.filter { $0.count >= 2 && $0.count < entity.name.count }
  }

  /// The character that stands for a place: 中 for 台中, 高 for 高雄.
  private static func sign(of part: NameCandidate.Part, _ name: [Unicode.Scalar]) -> Unicode.Scalar
  {
    guard part.end - part.start >= 2 else { return name[part.start] }
    let isTaiwan = name[part.start] == "台" && name[part.start + 1] != "湾"
    guard isTaiwan || name[part.start] == "香" && name[part.start + 1] == "港" else {
      return name[part.start]
    }
    return name[part.start + 1]
  }

  private static func ofUniversity(_ entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    let name = entity.name
    guard let first = entity.parts.first else { return [] }
    let start = sign(of: first, name)
    let isUniversity = name.suffix(2).elementsEqual("大学".unicodeScalars)
    guard let trade = trade(of: entity) else {
      return isUniversity && entity.parts.count == 2 ? [[start, "大"]] : []
    }
    let forms = [[start, trade], [start, trade, name[name.count - 2]]]
    let proper = Array(name[first.start..<first.end]) + [trade, "大"]
    return isUniversity ? forms + [[trade, "大"], proper] : forms
  }

  /// What universities teach, two characters each.
  private static let trades: [[Unicode.Scalar]] = [
    "师范", "医学", "医科", "理工", "农业", "财经", "工业", "政法", "科技", "交通", "林业", "艺术", "体育", "音乐",
    "海洋", "民族", "中医", "药科", "传媒", "邮电", "石油", "地质", "美术", "警察", "中文", "浸会",
  ].map { Array($0.unicodeScalars) }

  /// The first character of what a university teaches, where its name says so.
  private static func trade(of entity: InstitutionEntity) -> Unicode.Scalar? {
    let name = entity.name
    guard let first = entity.parts.first, first.end - first.start >= 2 else { return nil }
    for word in trades {
      for index in first.end..<max(first.end, min(name.count - 1, first.end + 3))
      where index + 1 < name.count && name[index] == word[0] && name[index + 1] == word[1] {
        return word[0]
      }
    }
    return nil
  }

  private static func ofHospital(_ entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    let name = entity.name
    if entity.parts.count == 2, entity.parts[0].piece == .unknown, name.count == 4,
      name[entity.parts[1].start...].elementsEqual("医院".unicodeScalars)
    {
      return [Array(name[..<entity.parts[1].start])]
    }
    guard entity.parts.count <= 3, let place = entity.parts.first, place.piece == .place else {
      return []
    }
    let rest = name[place.end...]
    if rest.elementsEqual("荣总".unicodeScalars) { return [[sign(of: place, name), "荣"]] }
    if rest.starts(with: "荣民总医院".unicodeScalars) {
      return [[sign(of: place, name), "荣"], [sign(of: place, name), "荣", "总"]]
    }
    let proper = entity.parts[1]
    guard proper.piece == .brand || proper.piece == .unknown, entity.parts.count == 3 else {
      return []
    }
    return [Array(name[place.start..<proper.end])]
  }

  /// 修正药业, 吉富创投, 富宇: the proper name, alone or with a word or two of the trade.
  private static func ofCompany(_ entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    let name = entity.name
    guard let index = entity.parts.firstIndex(where: { $0.piece == .unknown }),
      entity.parts[..<index].allSatisfy({ $0.piece == .place }),
      (2...4).contains(entity.parts[index].end - entity.parts[index].start)
    else { return [] }
    let proper = Array(name[entity.parts[index].start..<entity.parts[index].end])
    let trades = entity.parts[(index + 1)...].filter { $0.piece == .trade }
    var forms = [proper, proper + "公司".unicodeScalars, proper + "集团".unicodeScalars]
    if let place = entity.parts.first, place.piece == .place, place.end > 2 {
      forms.append(name[..<2] + proper)
    }
    forms += trades.map { proper + name[$0.start..<$0.end] }
    forms += zip(trades, trades.dropFirst()).map { proper + [name[$0.start], name[$1.start]] }
    if let head = entity.parts.last, head.end - head.start == 2 || head.end - head.start == 4 {
      forms.append(proper + name[head.start..<head.start + 2])
    }
    return forms
  }

  /// 高医附院, 皖医附院.
  private static func ofUniversityHospital(_ entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    let name = entity.name
    guard let first = entity.parts.first, entity.parts.contains(where: { $0.piece == .link }),
      let trade = trade(of: entity)
    else { return [] }
    let start = sign(of: first, name)
    return [[start, trade, "附", "院"], [start, trade, "附", "医"]]
  }
}
