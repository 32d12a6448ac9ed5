// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension NameWalk {
  /// Whether the pieces name one organisation.
  func isName(_ candidate: NameCandidate) -> Bool {
    let own = Array(parts.reversed())
    func has(_ pieces: NameCandidate.Piece...) -> Bool {
      own.contains { pieces.contains($0.piece) }
    }
    let hasParent = parent.map { earlier[$0].isNamed } ?? false
    switch row.needs {
    case .nothing: return true
    case .deictic, .never: return false
    case .brand, .place:
      if row.kind == "university", has(.ordinal), !has(.unit) { return true }
      if row.kind == "hospital", own.contains(where: isSerial) { return true }
      return hasParent || has(.place, .owner, .brand, .unknown, .quoted)
    case .parent: return hasParent
    case .number:
      if row.kind != "team" { return hasParent || has(.place, .brand, .owner) }
      if hasParent, isService, has(.unknown, .place) { return true }
      return has(.ordinal, .quoted) || isNational(own) || isSent(own)
    }
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
  func isNational(_ own: [NameCandidate.Part]) -> Bool {
    guard let first = own.first else { return false }
    return text[first.start..<first.end].elementsEqual("中国".unicodeScalars)
  }

  /// Whether a team is said to have been sent to a place: 中山驻凤凰镇工作队.
  func isSent(_ own: [NameCandidate.Part]) -> Bool {
    zip(own, own.dropFirst()).contains { $0.piece == .link && $1.piece == .place }
  }
}
