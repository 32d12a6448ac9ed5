// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser

/// What commands that read files and folders of releases are given.
struct DocumentPaths: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, and folders to search for \(DocumentFinder.suffixes.joined(separator: ", ")) files.",
      valueName: "path"))
  var paths: [String]
}

/// Where commands write.
struct DestinationOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, which takes its name only when it is complete.", valueName: "file"))
  var output: String?
}
