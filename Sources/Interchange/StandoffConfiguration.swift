// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The two files that tell brat which labels there are and how to draw them.
public enum StandoffConfiguration {
  /// The kinds of record (contract section 3).
  static let kinds = [
    "free_clinic", "mobile_clinic", "screening", "stationed_support", "training",
    "health_education", "home_visit", "telemedicine", "family_doctor", "donation", "partnership",
    "volunteering", "other",
  ]
  /// How far an activity has got.
  static let statuses = ["held", "ongoing", "planned"]

  /// The file `annotation.conf`.
  public static var annotation: String {
    let arguments = RecordSlot.allCases.map { "\($0.role)*:\($0.type.standoffName)" }
    let entities = LabelType.allCases.map(\.standoffName).joined(separator: "\n")
    return """
      [entities]
      \(entities)

      [relations]

      [events]
      \(StandoffLabels.recordType)\t\(arguments.joined(separator: ", "))

      [attributes]
      Kind\tArg:<EVENT>, Value:\(kinds.joined(separator: "|"))
      Status\tArg:<EVENT>, Value:\(statuses.joined(separator: "|"))

      """
  }

  /// The file `visual.conf`.
  public static var visual: String {
    let colours = LabelType.allCases.map { "\($0.standoffName)\tbgColor:\($0.colour)" }
    let names = (LabelType.allCases.map(\.standoffName) + [StandoffLabels.recordType])
    let roles = RecordSlot.allCases.map { "\($0.role) | \($0.role)" }
    return """
      [labels]
      \(names.map { "\($0) | \($0)" }.joined(separator: "\n"))
      \(roles.joined(separator: "\n"))

      [drawing]
      SPAN_DEFAULT\tfgColor:black, bgColor:lightgray, borderColor:darken
      ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
      \(colours.joined(separator: "\n"))
      \(StandoffLabels.recordType)\tbgColor:\(LabelType.activity.colour)

      """
  }
}

extension LabelType {
  /// The colour of the type in tools that show labels.
  var colour: String {
    switch self {
    case .date: return "#ffe08a"
    case .count: return "#b8e3ff"
    case .place: return "#bdeec0"
    case .institution: return "#ffc9b3"
    case .activity: return "#e3d0ff"
    }
  }
}
