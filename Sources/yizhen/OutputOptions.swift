// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

public import ArgumentParser
public import OutreachExtraction
internal import Recognition

extension OutputFormat.Shape: ExpressibleByArgument {}

/// What both commands let the caller choose of the output.
struct OutputOptions: ParsableArguments {
  @Option(help: "Mention types of document lines, separated by commas.")
  var types: MentionTypeList = MentionTypeList(types: MentionType.standard)

  @Flag(help: "Add the text to document lines, as it came and normalised.")
  var withText = false

  @Option(help: "Leave out record lines below this confidence, 0 to 1.")
  var minConfidence: Double = 0
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
}
