// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import OutreachExtraction

/// The user's own rows for the tables of words.
struct LexiconOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Add the rows of the tables in this folder, such as measure-words.tsv, to the built-in ones.",
      valueName: "folder"))
  var lexicons: String?

  /// Returns an extractor with the user's tables.
  ///
  /// - Throws: ``Refusal`` if a table cannot be used.
  func extractor() async throws -> Extractor {
    try await UserLexicons.extractor(folder: lexicons)
  }
}
