// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// Makes the short forms that people use without declaring them.
///
/// 韩山师范学院 is 韩师, 台中荣民总医院 is 中荣, 高雄医学大学附设中和纪念医院 is 高医附院, 台东马偕医院 is 台东马偕.
enum UsualShortForms {
  /// Whether an organisation of that kind, whose name has so many pieces, may have forms at all.
  static func mayHave(_ kind: InstitutionKind, _ pieces: Int) -> Bool {
    guard pieces >= 2 else { return false }
    switch kind {
    case .university, .hospital, .company, .ngo, .team, .careHome: return true
    default: return false
    }
  }

  /// Returns the forms, each at least two characters long.
  static func forms(of entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    guard entity.parts.count >= 2, let head = entity.parts.last, head.piece == .head else {
      return []
    }
    var forms: [[Unicode.Scalar]] = []
    if entity.kind == .university {
      forms += entity.parent == nil ? ofUniversity(entity) : ofCollege(entity)
    }
    if entity.kind == .team, entity.name.suffix(6).elementsEqual("研究生支教团".unicodeScalars) {
      forms.append(Array("研支团".unicodeScalars))
    }
    if entity.kind == .ngo { forms += ofSociety(entity) }
    if entity.kind == .hospital { forms += ofHospital(entity) + ofUniversityHospital(entity) }
    if entity.kind == .company { forms += ofCompany(entity) }
    if let proper = properAlone(entity) { forms.append(proper) }
    var different: [[Unicode.Scalar]] = []
    for form in forms where form.count >= 2 && form.count < entity.name.count {
      if !different.contains(form) { different.append(form) }
    }
    return different
  }

  /// The proper name behind the place that a name begins with: 春园 for 海城县春园教养院.
  private static func properAlone(_ entity: InstitutionEntity) -> [Unicode.Scalar]? {
    guard entity.kind == .careHome, entity.parent == nil, entity.parts.count >= 2,
      let last = entity.parts.last,
      last.piece == .head, last.end - last.start >= 2
    else { return nil }
    let own = entity.parts.drop { $0.piece == .place }
    guard let first = own.first, first.piece == .unknown || first.piece == .brand,
      (2...3).contains(first.end - first.start),
      own.dropFirst().allSatisfy({ $0.piece == .head || $0.piece == .trade })
    else { return nil }
    return Array(entity.name[first.start..<first.end])
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
    guard isUniversity else { return forms }
    let long = name.dropLast(2).suffix(2) + ["大"]
    let place = Array(name[first.start..<min(first.end, first.start + 2)])
    return forms + [[trade, "大"], proper, Array(long), place + long]
  }

  /// 经管学院 and 经管院 for a university's 经济管理学院, 马院 for its 马克思主义学院.
  private static func ofCollege(_ entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    guard let parent = entity.parent, entity.name.suffix(2).elementsEqual("学院".unicodeScalars),
      entity.name.count - parent.count >= 6
    else { return [] }
    var words = Array(entity.name[parent.count...].dropLast(2))
    if words.starts(with: "马克思".unicodeScalars) { return [["马", "院"]] }
    if words.count == 5, words[2] == "与" || words[2] == "和" { words.remove(at: 2) }
    guard words.count == 4 else { return [] }
    return [[words[0], words[2], "学", "院"], [words[0], words[2], "院"]]
  }

  /// 天琪基金会 for 天琪慈善基金会: the proper name and the class word.
  private static func ofSociety(_ entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    guard
      let index = entity.parts.firstIndex(where: { $0.piece == .unknown || $0.piece == .brand }),
      let head = entity.parts.last, entity.parts[..<index].allSatisfy({ $0.piece == .place }),
      entity.parts[index].end - entity.parts[index].start >= 2
    else { return [] }
    let proper = Array(entity.name[entity.parts[index].start..<entity.parts[index].end])
    let words = entity.name[head.start...]
    if words.starts(with: "社会工作".unicodeScalars) || words.starts(with: "社工".unicodeScalars) {
      return ["社工", "社工中心", "社工服务中心", "社工机构"].map { proper + $0.unicodeScalars }
    }
    var forms = index + 2 < entity.parts.count ? [proper + words] : []
    if words.suffix(2).elementsEqual("基金".unicodeScalars) { forms.append(proper + words.suffix(2)) }
    if words.suffix(3).elementsEqual("基金会".unicodeScalars) {
      forms.append(proper + words.suffix(3))
    }
    return forms
  }

  /// What universities teach, two characters each.
  private static let trades: [[Unicode.Scalar]] = [
    "师范", "医学", "医科", "理工", "农业", "财经", "工业", "政法", "科技", "交通", "林业", "艺术", "体育", "音乐",
    "海洋", "民族", "中医", "药科", "药理", "传媒", "邮电", "石油", "地质", "美术", "警察", "中文", "浸会",
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
    if entity.parts.count == 2,
      entity.parts[0].piece == .unknown || entity.parts[0].piece == .brand,
      entity.parts[0].end == 2,
      ["医院", "医学中心"].contains(where: { name[2...].elementsEqual($0.unicodeScalars) })
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

  /// 高医附院, 皖医一附院, 中山一院, 郑大三附院.
  private static func ofUniversityHospital(_ entity: InstitutionEntity) -> [[Unicode.Scalar]] {
    let name = entity.name
    guard let first = entity.parts.first, first.end - first.start >= 2,
      entity.parts.contains(where: { $0.piece == .link }),
      entity.name.suffix(2).elementsEqual("医院".unicodeScalars)
    else { return [] }
    let start = sign(of: first, name)
    let isMedical = name[first.end...].starts(with: "医学院".unicodeScalars)
    let trade = isMedical ? "医" : trade(of: entity)
    var signs: [[Unicode.Scalar]] = [[start, "大"]]
    if let trade { signs = [[start, trade], [start, trade, "大"]] }
    guard let number = number(of: entity) else {
      return signs.flatMap { (sign: [Unicode.Scalar]) -> [[Unicode.Scalar]] in
        [sign + ["附", "院"], sign + ["附", "医"]]
      }
    }
    let short = Array(name[first.start..<first.start + 2]) + [number, "院"]
    return [short]
      + signs.flatMap { (sign: [Unicode.Scalar]) -> [[Unicode.Scalar]] in
        [sign + ["附", number, "院"], sign + [number, "附", "院"]]
      }
  }

  /// The numeral of 第一, where it is one.
  private static func number(of entity: InstitutionEntity) -> Unicode.Scalar? {
    guard let part = entity.parts.last(where: { $0.piece == .ordinal }), part.end - part.start == 2,
      entity.name[part.start] == "第"
    else { return nil }
    return entity.name[part.start + 1]
  }
}
