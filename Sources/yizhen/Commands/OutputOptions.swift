// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import ArgumentParser
public import OutreachExtraction
internal import Recognition

extension OutputFormat.Shape: ExpressibleByArgument {}

/// What both commands let the caller choose of the output.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Mention types that document lines list, separated by commas; number adds every numeral.",
      valueName: "types"))
  var types = MentionTypeList(types: MentionType.standard)

  @Flag(help: "Add text (as it came) and normalized (cleaned, simplified) to document lines.")
  var withText = false

  @Option(
    help: ArgumentHelp("Leave out record lines below this confidence, 0 to 1.", valueName: "share"))
  var minConfidence: Double = 0

  @OptionGroup var tables: LexiconOptions

  func validate() throws {
    guard (0...1).contains(minConfidence) else {
      throw ValidationError("--min-confidence must be from 0 to 1")
    }
  }

  /// Returns the format that the options ask for.
  func format(_ shape: OutputFormat.Shape) -> OutputFormat {
    OutputFormat(
      shape: shape, types: types.types, withText: withText, minimumConfidence: minConfidence)
  }
}

/// A list of mention types such as `date,place`.
struct MentionTypeList: ExpressibleByArgument {
  var types: Set<MentionType>

  init(types: Set<MentionType>) { self.types = types }

  init?(argument: String) {
    types = []
    for name in argument.split(separator: ",") {
      guard let type = MentionType(rawValue: String(name)) else { return nil }
      types.insert(type)
    }
    if types.isEmpty { return nil }
  }

  var defaultValueDescription: String {
    MentionType.allCases.filter(types.contains).map(\.rawValue).joined(separator: ",")
  }

  static var allValueStrings: [String] { MentionType.allCases.map(\.rawValue) }
}
