// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension NameWalk {
  /// Whether the pieces name one organisation.
  var isName: Bool {
    let hasParent = parent.map { earlier[$0].isNamed } ?? false
    switch row.needs {
    case .nothing: return true
    case .deictic, .never: return false
    case .brand, .place:
      if row.kind == "university", has(.ordinal), !has(.unit) { return true }
      if row.kind == "hospital", parts.contains(where: isSerial) { return true }
      return hasParent || has(.place) || has(.owner) || has(.brand) || has(.unknown)
        || has(.quoted)
    case .parent: return hasParent
    case .number:
      if row.kind != "team" { return hasParent || has(.place) || has(.brand) || has(.owner) }
      if hasParent, isService, has(.unknown) || has(.place) { return true }
      return has(.ordinal) || has(.quoted) || isNational || isSent
    }
  }

  private func has(_ piece: NameCandidate.Piece) -> Bool {
    for index in parts.indices where parts[index].piece == piece { return true }
    return false
  }

  /// Whether an ordinal is a serial number, read digit by digit: 第九四五医院.
  func isSerial(_ part: NameCandidate.Part) -> Bool {
    guard part.piece == .ordinal, part.end - part.start >= 4 else { return false }
    return text[part.start..<part.end].allSatisfy { $0 != "十" && $0 != "百" && $0 != "批" }
  }

  /// Whether the class word is 服务队 or ends in it.
  var isService: Bool {
    head.count >= 3 && text[(head.end - 3)..<head.end].elementsEqual("服务队".unicodeScalars)
  }

  /// Whether a team is a country's: 中国医疗队.
  private var isNational: Bool {
    guard let first = parts.last else { return false }
    return text[first.start..<first.end].elementsEqual("中国".unicodeScalars)
  }

  /// Whether a team is said to have been sent to a place: 中山驻凤凰镇工作队.
  private var isSent: Bool {
    zip(parts, parts.dropFirst()).contains { $0.piece == .place && $1.piece == .link }
  }
}
